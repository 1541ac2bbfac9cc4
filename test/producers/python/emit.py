"""Sends one run through the transport that the environment configures; the name of the job is the first argument."""
import sys
import uuid
from datetime import datetime, timezone

from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState
from openlineage.client.facet_v2 import column_lineage_dataset, schema_dataset

name = sys.argv[1]
client = OpenLineageClient()
run = Run(runId=str(uuid.uuid4()))
job = Job(namespace="python", name=name)
namespace = "postgres://db:5432"
source = InputDataset(
    namespace=namespace,
    name="shop.public.orders",
    facets={
        "schema": schema_dataset.SchemaDatasetFacet(
            fields=[
                schema_dataset.SchemaDatasetFacetFields(name="id", type="int"),
                schema_dataset.SchemaDatasetFacetFields(name="amount", type="numeric"),
            ]
        )
    },
)
lineage = column_lineage_dataset.ColumnLineageDatasetFacet(
    fields={
        "total": column_lineage_dataset.Fields(
            inputFields=[
                column_lineage_dataset.InputField(
                    namespace=namespace,
                    name="shop.public.orders",
                    field="amount",
                    transformations=[
                        column_lineage_dataset.Transformation(type="DIRECT", subtype="AGGREGATION")
                    ],
                )
            ]
        )
    }
)
target = OutputDataset(namespace=namespace, name=f"shop.public.{name}", facets={"columnLineage": lineage})
for state, inputs, outputs in [(RunState.START, [], []), (RunState.COMPLETE, [source], [target])]:
    client.emit(
        RunEvent(
            eventType=state,
            eventTime=datetime.now(timezone.utc).isoformat(),
            run=run,
            job=job,
            producer="https://example.org/emit",
            inputs=inputs,
            outputs=outputs,
        )
    )
client.close(5.0)
