/** One of a closed list of words. */
import { NativeSelect } from '@mantine/core'

type SlotChoiceProps<Value extends string> = {
  readonly label: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly say: (value: Value) => string
  readonly onChange: (value: Value) => void
}

export function SlotChoice<Value extends string>(props: SlotChoiceProps<Value>) {
  const { label, values, value, say, onChange } = props
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={({ currentTarget }) => {
        const found = values.find((each) => each === currentTarget.value)
        if (found !== undefined) onChange(found)
      }}
      data={values.map((each) => ({ value: each, label: say(each) }))}
    />
  )
}
