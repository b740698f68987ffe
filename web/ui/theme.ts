/** The measures of the design as Mantine's theme: paper and ink, one accent, no shadows. */
import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'

/** Deep teal, for what can be done. Shade 8 on paper, shade 3 on the dark. */
const teal: MantineColorsTuple = [
  '#eaf4f3',
  '#cfe5e3',
  '#a6d0cd',
  '#7fc4bf',
  '#4fa09c',
  '#2f817f',
  '#1b6b6a',
  '#12605f',
  '#0e5657',
  '#093f40',
]

const family = "'Noto Sans Arabic Larger', 'Noto Sans Variable', sans-serif"

export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  colors: { teal },
  fontFamily: family,
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: family, fontWeight: '600' },
  fontSizes: {
    xs: '0.8125rem',
    sm: '0.9375rem',
    md: '0.9375rem',
    lg: '1.0625rem',
    xl: '1.3125rem',
  },
  lineHeights: { xs: '1.45', sm: '1.47', md: '1.47', lg: '1.53', xl: '1.35' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '3px', sm: '3px', md: '3px', lg: '3px', xl: '3px' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: undefined } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 } } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 } } } },
  },
})

/** What the two schemes share by name; the values stand in `light` and `dark`. */
const shared = { '--tint-ochre': '#b8862b', '--tint-slate': '#5d7690' }

const light = {
  '--paper': '#fbfaf7',
  '--raised': '#ffffff',
  '--ink': '#1d1f21',
  '--quiet': '#5c5e5e',
  '--rule': '#dcdbd9',
  '--rule-strong': '#85857f',
  '--accent': '#0e5657',
  '--accent-wash': '#e9f1ef',
  '--needs': '#855000',
  '--needs-wash': '#fbf1dd',
  '--stopped': '#a3231f',
  '--done': '#2e6b3a',
  '--tint-plum': '#7d5277',
  '--tint-moss': '#687a3a',
}

const dark = {
  '--paper': '#16181a',
  '--raised': '#1e2123',
  '--ink': '#e9e6df',
  '--quiet': '#a5a39e',
  '--rule': '#343637',
  '--rule-strong': '#7c7c78',
  '--accent': '#7fc4bf',
  '--accent-wash': '#1c2c2d',
  '--needs': '#e2ad62',
  '--needs-wash': '#2e2718',
  '--stopped': '#f09088',
  '--done': '#8cc79a',
  '--tint-plum': '#b58bb0',
  '--tint-moss': '#a0b36c',
}

const ofMantine = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--quiet)',
  '--mantine-color-placeholder': 'var(--quiet)',
  '--mantine-color-error': 'var(--stopped)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-border': 'var(--rule-strong)',
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: shared,
  light: { ...light, ...ofMantine },
  dark: { ...dark, ...ofMantine },
})
