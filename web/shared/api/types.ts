// The nouns as the server sends them, under the names that pages use.
import type { components } from './schema'

type Schemas = components['schemas']

export type Me = Schemas['Me']
export type DemoSignIn = Schemas['DemoSignIn']
export type MySignIn = Schemas['MySignIn']
export type Org = Schemas['OrgRow']
export type OrgRecord = Schemas['OrgRecord']
export type NewOrg = Schemas['NewOrg']
export type Union = Schemas['UnionRow']
export type Person = Schemas['PersonRow']
export type PersonRecord = Schemas['PersonRecord']
export type MembershipLine = Schemas['MembershipLine']
export type MergePreview = Schemas['MergePreview']
export type MyProfile = Schemas['PersonRecord']
export type WireField = Schemas['Field']
export type Flow = Schemas['FlowForm']
export type Due = Schemas['MatterDue']
export type Matter = Schemas['Matter']
export type MyMatter = Schemas['MatterLine']
export type Step = Schemas['MatterStep']
export type TimelineEntry = Schemas['MatterTimelineLine']
export type Inbox = Schemas['Inbox']
export type InboxItem = Schemas['MatterLine']
export type Place = Schemas['PlaceCard']
export type PlaceRecord = Schemas['PlaceRecord']
export type SessionCard = Schemas['SessionCard']
export type SessionRecord = Schemas['SessionRecord']
export type Activity = Schemas['Activity']
export type ActivityRecord = Schemas['ActivityRecord']
export type NewSession = Schemas['NewSession']
export type NewActivity = Schemas['NewActivity']
export type MyBooking = Schemas['MyBooking']
export type BookingCode = Schemas['BookingCode']
export type InLine = Schemas['InLine']
export type Offer = Schemas['Offer']
export type Roll = Schemas['Roll']
export type RollRow = Schemas['RollRow']
export type RollEntry = Schemas['RollEntry']
export type RollPerson = Schemas['RollPerson']
export type CheckedIn = Schemas['CheckedIn']
export type Figure = Schemas['Figure']
export type FigureRecord = Schemas['FigureRecord']
export type Fact = Schemas['Fact']
export type FactRecord = Schemas['FactRecord']
export type Proof = Schemas['Proof']
export type Playbook = Schemas['Playbook']
export type Adopter = Schemas['PlaybookAdopter']
export type Preview = Schemas['PlaybookPreview']
export type AccountRow = Schemas['AccountRow']
export type GrantRow = Schemas['GrantRow']
export type AuditLine = Schemas['AuditLine']
export type Job = Schemas['Job']
export type ImportPreview = Schemas['ImportPreview']
export type Home = Schemas['Home']

/** What an import of people has come to; the answer of a job of kind people.import. */
export interface ImportAnswer {
  created: number
  admitted: number
  members: number
  wrong: number
}

export interface Listed<Item> {
  items: Item[]
  next?: string | null
  total?: number | null
}

export interface Hit {
  kind: 'person' | 'org' | 'matter' | 'activity'
  id: string
  title: string
  sub: string
}
