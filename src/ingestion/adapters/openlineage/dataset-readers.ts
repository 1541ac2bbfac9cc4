import { withoutCredentials } from '../../../core/dataset-name.ts';
import { readOwners, readTags } from './people.ts';
import { jsonText } from './described.ts';
import type { FacetReader, FacetReaders } from './described.ts';
import { isObject } from '../../../core/json.ts';
import { memberOf, objectsIn, textIn } from './findings.ts';
import type { JsonObject } from './findings.ts';

/** Assertions become checks; without a list of them the facet is kept as it came. */
const readElsewhere: FacetReader = {
  tells: [],
  read: (facet) => (Array.isArray(memberOf(facet, 'assertions')) ? {} : undefined),
};

/** The facets of datasets that only describe them, by bag and name (spec/facets of OpenLineage 2-0-2). */
export const datasetReaders: FacetReaders = {
  facets: {
    dataSource: told('source', (facet) =>
      jsonText({ name: textIn(facet, 'name'), uri: locationIn(facet, 'uri') }),
    ),
    datasetType: {
      tells: ['type', 'subtype'],
      read: (facet) => {
        const type = textIn(facet, 'datasetType');
        return type === undefined ? undefined : { type, subtype: textIn(facet, 'subType') };
      },
    },
    storage: told('storage', (facet) => {
      const layer = textIn(facet, 'storageLayer');
      return layer === undefined ? undefined : jsonText({ layer, format: textIn(facet, 'fileFormat') });
    }),
    catalog: told('catalog', readCatalog),
    version: told('version', (facet) => textIn(facet, 'datasetVersion')),
    hierarchy: told('hierarchy', (facet) => {
      const levels = objectsIn(facet, 'hierarchy').map((level) => ({
        type: textIn(level, 'type'),
        name: textIn(level, 'name'),
      }));
      const isWhole = levels.length > 0 && levels.every(({ type, name }) => type && name);
      return isWhole ? JSON.stringify(levels) : undefined;
    }),
    ownership: { tells: ['owners'], read: readOwners },
    tags: { tells: ['tags'], read: readTags },
    dataQualityMetrics: told('metrics', readMetrics),
    dataQualityAssertions: readElsewhere,
    inputStatistics: told('lastRead', readStatistics),
    outputStatistics: told('lastWritten', readStatistics),
  },
  inputFacets: {
    dataQualityMetrics: told('metrics', readMetrics),
    dataQualityAssertions: readElsewhere,
    inputStatistics: told('lastRead', readStatistics),
    subset: told('subsetRead', (facet) => conditionIn(facet, 'inputCondition')),
  },
  outputFacets: {
    dataQualityAssertions: readElsewhere,
    outputStatistics: told('lastWritten', readStatistics),
    subset: told('subsetWritten', (facet) => conditionIn(facet, 'outputCondition')),
  },
};

/** A facet that tells one property. */
function told(property: string, read: (facet: JsonObject, at: string) => string | undefined): FacetReader {
  return {
    tells: [property],
    read: (facet, at) => {
      const value = read(facet, at);
      return value === undefined ? undefined : { [property]: value };
    },
  };
}

function locationIn(facet: JsonObject, name: string): string | undefined {
  const location = textIn(facet, name);
  return location === undefined ? undefined : withoutCredentials(location);
}

function readCatalog(facet: JsonObject): string | undefined {
  return jsonText({
    framework: textIn(facet, 'framework'),
    type: textIn(facet, 'type'),
    name: textIn(facet, 'name'),
    metadataUri: locationIn(facet, 'metadataUri'),
    warehouseUri: locationIn(facet, 'warehouseUri'),
    source: textIn(facet, 'source'),
  });
}

function readStatistics(facet: JsonObject, at: string): string | undefined {
  const [rows, bytes, files] = ['rowCount', 'size', 'fileCount'].map((name) => countIn(facet, name));
  if (rows === undefined && bytes === undefined && files === undefined) return undefined;
  return jsonText({ rows, bytes, files, at });
}

function readMetrics(facet: JsonObject, at: string): string | undefined {
  const columns = memberOf(facet, 'columnMetrics');
  const told = {
    rows: countIn(facet, 'rowCount'),
    bytes: countIn(facet, 'bytes'),
    files: countIn(facet, 'fileCount'),
    lastUpdated: textIn(facet, 'lastUpdated'),
    columns: isObject(columns) ? columns : undefined,
  };
  return Object.values(told).every((value) => value === undefined) ? undefined : jsonText({ ...told, at });
}

function countIn(facet: JsonObject, name: string): number | undefined {
  const value = memberOf(facet, name);
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function conditionIn(facet: JsonObject, name: string): string | undefined {
  const condition = memberOf(facet, name);
  return isObject(condition) ? jsonText(condition) : undefined;
}
