#!/usr/bin/env bash
# What action.yml runs: annotations go to the log, the report to the summary of the job.
set -uo pipefail

against=${AGAINST:-}
options=()
if [ -n "${SERVER:-}" ]; then
  options+=(--server "$SERVER")
  against=${against:-live}
else
  against=${against:-git:origin/${BASE:-main}}
fi
if [[ $against == git:origin/* ]]; then
  git fetch --quiet --depth=1 origin "${against#git:origin/}:refs/remotes/origin/${against#git:origin/}" || true
fi

# Globs are the command's to resolve; words are split, and nothing else of them is interpreted.
read -r -d '' -a documents <<<"${DOCUMENTS:-}" || true
check() {
  node "$MESHLINE_ACTION/scripts/run.mjs" cli check "${documents[@]}" "${options[@]}" \
    --against "$against" --mode "${MODE:-replace}" --profile "${PROFILE:-standard}" "$@"
}

check --format github --fail-on "${FAIL_ON:-breaking}"
code=$?
check --format markdown --fail-on never >>"${GITHUB_STEP_SUMMARY:-/dev/null}" || true
exit "$code"
