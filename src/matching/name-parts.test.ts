import { expect, it } from 'vitest'
import { namePartsOf } from './name-parts.ts'

const parts = (surname?: string, given?: string, patronymic?: string) => ({
  surname,
  given,
  patronymic,
})

it.each([
  [{ surname: 'Ладов', given: 'Игнат' }, [parts('Ладов', 'Игнат')]],
  [{ surname: 'Ладов', given: 'Игнат Меланович' }, [parts('Ладов', 'Игнат', 'Меланович')]],
  [{ fullName: 'ЛАДОВ, Игнат' }, [parts('ЛАДОВ', 'Игнат')]],
  [{ fullName: 'Ладов Игнат Меланович' }, [parts('Ладов', 'Игнат', 'Меланович')]],
  [{ fullName: 'Игнат Меланович Ладов' }, [parts('Ладов', 'Игнат', 'Меланович')]],
  [{ fullName: 'Ignat LADOV' }, [parts('LADOV', 'Ignat')]],
  [{ fullName: 'LADOV Ignat' }, [parts('LADOV', 'Ignat')]],
  [{ fullName: 'Ladov Ignat' }, [parts('Ladov', 'Ignat'), parts('Ignat', 'Ladov')]],
  [{ fullName: 'Dr. LADOV Ignat' }, [parts('LADOV', 'Ignat')]],
  [
    { fullName: 'von der LADE Ignat' },
    [parts('von der LADE', 'Ignat'), parts('Ignat', 'von der LADE')],
  ],
  [{ fullName: 'ميلان بن زورين' }, [parts('ميلان', 'زورين'), parts('زورين', 'ميلان')]],
  [{ fullName: 'Ladov' }, [parts('Ladov')]],
  [{ fullName: 'Ladov ?' }, [parts('Ladov'), parts(undefined, 'Ladov')]],
  [{ fullName: 'N. N.' }, []],
  [{ surname: 'неизвестный' }, []],
  [{ surname: 'Ладов', given: 'невідомо' }, [parts('Ладов')]],
  [{}, []],
])('%j', (reading, expected) => {
  expect(namePartsOf(reading)).toEqual(expected)
})
