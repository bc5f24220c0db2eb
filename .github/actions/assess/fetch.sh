#!/usr/bin/env bash
# Fetches the command line of this action's own version, once a job, and takes it only with the right digest.
set -euo pipefail

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$(dirname "${BASH_SOURCE[0]}")/../../../Cargo.toml" | head -n 1)
name=lowtide-$version-x86_64-linux
folder=${RUNNER_TEMP:?}/$name
program=$folder/$name/lowtide

if [ -z "${REPOSITORY:-}" ]; then
  # GitHub tells it to an action, but not always to one within another.
  echo "::error::it is not known whose release to fetch: name an installed lowtide as \`program\`"
  exit 2
fi
release=$SERVER/$REPOSITORY/releases/download/v$version

if [ ! -x "$program" ]; then
  if [ "$(uname -sm)" != "Linux x86_64" ]; then
    echo "::error::there is a program for Linux on x86_64 alone: build lowtide with cargo and name it as \`program\`"
    exit 2
  fi
  mkdir -p "$folder"
  get() { curl --fail --silent --show-error --location --retry 3 --output "$folder/$1" "$release/$1"; }
  get "$name.tar.gz"
  if [ -z "${SHA256:-}" ]; then
    get SHA256SUMS
    SHA256=$(awk -v name="$name.tar.gz" '$2 == name { print $1 }' "$folder/SHA256SUMS")
  fi
  if ! (cd "$folder" && echo "$SHA256  $name.tar.gz" | sha256sum --check --quiet -); then
    echo "::error::$release/$name.tar.gz has another digest than ${SHA256:-any that SHA256SUMS names}"
    exit 2
  fi
  tar --extract --gzip --directory "$folder" --file "$folder/$name.tar.gz"
fi
echo "program=$program" >> "$GITHUB_OUTPUT"
