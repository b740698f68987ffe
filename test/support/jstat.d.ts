/** The few functions of jstat that tests hold our own against; it brings no types. */
declare module 'jstat' {
  const jstat: {
    readonly jStat: {
      readonly negbin: { pdf: (count: number, shape: number, p: number) => number }
      readonly poisson: { pdf: (count: number, mean: number) => number }
      readonly lognormal: { cdf: (value: number, mean: number, deviation: number) => number }
    }
  }
  export default jstat
}
