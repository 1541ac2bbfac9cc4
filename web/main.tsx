/** The GraphiQL page of Meshline: the API's documentation, history and sample operations, served with the API. */
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import mesh from './mesh.svg';
import './page.css';
import { storageWithoutHeaders } from './storage.ts';
import { initialEditors, sampleTabs } from './tabs.ts';
import './workers.ts';

const container = document.getElementById('graphiql');
if (container === null) throw new Error('The page has no element with id "graphiql" to draw in');

createRoot(container).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: new URL('graphql', document.baseURI).pathname })}
    defaultTabs={sampleTabs}
    {...initialEditors(window.localStorage)}
    defaultEditorToolsVisibility="variables"
    inputValueDeprecation
    schemaDescription
    shouldPersistHeaders={false}
    storage={storageWithoutHeaders(window.localStorage)}
  >
    <GraphiQL.Logo>
      <span className="meshline">
        <img src={mesh} alt="" />
        Meshline
      </span>
    </GraphiQL.Logo>
  </GraphiQL>,
);
