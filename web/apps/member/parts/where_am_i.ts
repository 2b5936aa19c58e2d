/** The phone's position as `lat,lon` in WGS-84, or undefined where it is refused, unknown or takes over 8 s. */
export function whereAmI(): Promise<string | undefined> {
  return new Promise((found) => {
    if (!('geolocation' in navigator)) return found(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found(`${coords.latitude.toFixed(5)},${coords.longitude.toFixed(5)}`),
      () => found(undefined),
      { timeout: 8000, maximumAge: 300_000 },
    )
  })
}
