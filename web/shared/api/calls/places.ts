import { answer } from '../answer'
import { api } from '../client'

export interface PlacesAsked {
  q?: string
  kind?: string
  near?: string
  org?: string
  open_at?: string
  after?: string
  limit?: string
}

export const places = (query: PlacesAsked = {}) => answer(api.GET('/api/places', { params: { query } }))

export const place = (id: string) => answer(api.GET('/api/places/{id}', { params: { path: { id } } }))

export const placeKinds = () => answer(api.GET('/api/place-kinds'))

export const roomOccupancy = (room: string, day: string) =>
  answer(api.GET('/api/rooms/{id}/occupancy', { params: { path: { id: room }, query: { day } } }))
