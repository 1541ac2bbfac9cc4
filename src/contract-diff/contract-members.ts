import type { Contract } from '../data-contracts/contract.ts';

/** A member of a contract that only describes it. */
interface DescriptiveMember {
  readonly member: keyof Contract;
  /** Where it stands in a document. */
  readonly at: string;
  /** How a message begins that is about it. */
  readonly what: string;
}

/** Members of the contract as a whole that describe it and promise nothing (row 37). */
export const descriptiveMembers: readonly DescriptiveMember[] = [
  { member: 'notation', at: 'notation', what: 'The notation of the contract' },
  { member: 'apiVersion', at: 'apiVersion', what: 'The version of the notation' },
  { member: 'name', at: 'name', what: 'The name of the contract' },
  { member: 'domain', at: 'domain', what: 'The domain' },
  { member: 'tenant', at: 'tenant', what: 'The tenant' },
  { member: 'dataProduct', at: 'dataProduct', what: 'The data product' },
  { member: 'purpose', at: 'description/purpose', what: 'The purpose' },
  {
    member: 'descriptionDefinitions',
    at: 'description/authoritativeDefinitions',
    what: 'The list of links of the description',
  },
  {
    member: 'descriptionProperties',
    at: 'description/customProperties',
    what: 'The list of custom properties of the description',
  },
  { member: 'createdAt', at: 'contractCreatedTs', what: 'When the contract was made' },
  { member: 'slaDefaultElement', at: 'slaDefaultElement', what: 'What service levels are about by default' },
  { member: 'teamId', at: 'team/id', what: 'The id of the team' },
  { member: 'teamName', at: 'team/name', what: 'The name of the team' },
  { member: 'teamDescription', at: 'team/description', what: 'The description of the team' },
  { member: 'teamTags', at: 'team/tags', what: 'The list of tags of the team' },
  {
    member: 'teamDefinitions',
    at: 'team/authoritativeDefinitions',
    what: 'The list of links of the team',
  },
  {
    member: 'teamProperties',
    at: 'team/customProperties',
    what: 'The list of custom properties of the team',
  },
  { member: 'context', at: 'context', what: 'The context for machines' },
  { member: 'synonyms', at: 'synonyms', what: 'The list of synonyms' },
];

/** Members that stand in blocks of a document, and beside the others in a contract as it was read; by their places. */
export const memberAt: ReadonlyMap<string, string> = new Map([
  ...descriptiveMembers.map(({ at, member }) => [at, member] as const),
  ['description/usage', 'usage'],
  ['description/limitations', 'limitations'],
  ['terms/billing', 'billing'],
  ['terms/noticePeriod', 'noticePeriod'],
]);
