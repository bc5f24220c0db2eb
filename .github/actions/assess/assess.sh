#!/usr/bin/env bash
# Runs `lowtide assess` and hands on what it says: outputs, a summary, an annotation, and its exit code.
set -euo pipefail

arguments=()
[ -z "${START:-}" ] || arguments+=("--start=$START")
[ -z "${ZONE:-}" ] || arguments+=("--zone=$ZONE")
[ -z "${MINUTES:-}" ] || arguments+=("--minutes=$MINUTES")
[ "${FAIL_ON:-never}" = never ] || arguments+=("--fail-on=$FAIL_ON")
[ -z "${MAX_SHARE:-}" ] || arguments+=("--max-share=$MAX_SHARE")
while IFS= read -r line; do
  [ -z "$line" ] || arguments+=("$line")
done <<< "${ARGUMENTS:-}"
# Last and after `--`, so that it is never read as an option.
[ -z "${LINK:-}" ] || arguments+=(-- "$LINK")

json=$(mktemp "${RUNNER_TEMP:-/tmp}/lowtide-XXXXXX.json")
code=0
"${LOWTIDE:?}" assess --json "${arguments[@]}" > "$json" 2> "$json.said" || code=$?
cat "$json.said" >&2
# 1 is an answer that fails the gate; anything else is no answer.
if [ "$code" -gt 1 ]; then
  echo "::error title=Lowtide::$(head -n 1 "$json.said")"
  exit "$code"
fi

if ! jq --exit-status 'type == "object"' "$json" > /dev/null; then
  echo "::error title=Lowtide::this action assesses one window: run lowtide itself for suppliers' notices"
  exit 2
fi
jq --raw-output '
  "level=\(.verdict.level)",
  "load=\(.verdict.load)",
  "share=\(.totals.daytime_share * 1000 | round / 10)",
  # On one line: an output ends with it.
  "sentence=\(.verdict.sentence | gsub("[\r\n]"; " "))"
' "$json" >> "${GITHUB_OUTPUT:-/dev/stdout}"
echo "json=$json" >> "${GITHUB_OUTPUT:-/dev/stdout}"

sentence=$(jq --raw-output '.verdict.sentence | gsub("[\r\n]"; " ")' "$json")
if [ "$code" = 0 ]; then
  echo "::notice title=Lowtide::$sentence"
else
  echo "::error title=Lowtide::$sentence"
fi
# As code, since a title in a link is anybody's text.
printf '### Maintenance window\n\n```\n%s\n```\n' "${sentence//\`/\'}" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
exit "$code"
