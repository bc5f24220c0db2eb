#!/usr/bin/env bash
# What a release consists of, in a folder that must not be there yet:
#   package.sh DIST PROGRAM NOTICES OUT
# DIST is the built page, PROGRAM the command line built for Linux, NOTICES what `cargo xtask notices` prints. The archives are the same, byte by byte, whenever
# they are made of the same commit and the same files.
set -euo pipefail

dist=$1 program=$2 notices=$3 out=$4
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
site=lowtide-site-$version
line=lowtide-$version-x86_64-linux

notes=$(awk -v heading="## [$version]" '
  index($0, "## [") == 1 { inside = (index($0, heading) == 1); next }
  inside' CHANGELOG.md)
if [ -z "${notes//[[:space:]]/}" ]; then
  echo "package.sh: CHANGELOG.md has no part for $version: move what is unreleased under a heading of its own" >&2
  exit 1
fi

# Without `-p` it fails where a release has been packed before: old files would go along.
mkdir "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/$site" "$work/$line"
cp -R "$dist/." "$work/$site"
cp "$program" "$work/$line/lowtide"
cp "$notices" "$work/$line/THIRD-PARTY"
cp README.md CHANGELOG.md "$work/$line"
for folder in "$site" "$line"; do
  cp LICENSE-MIT LICENSE-APACHE NOTICE "$work/$folder"
done

when=$(git log -1 --format=%ct)
find "$work" -exec touch --no-dereference --date="@$when" {} +
pack() {
  tar --create --directory "$work" --sort=name --owner=0 --group=0 --numeric-owner --mode=u+rw,go+r,go-w \
    --mtime="@$when" "$1" | gzip --no-name --best > "$out/$1.tar.gz"
}
pack "$site"
pack "$line"
# In the order of names, without what only this machine knows of the files.
(cd "$work" && find "$site" -type f | LC_ALL=C sort | TZ=UTC zip -q -X -9 - -@) > "$out/$site.zip"

(cd "$out" && sha256sum lowtide-*) > "$work/SHA256SUMS"
mv "$work/SHA256SUMS" "$out/SHA256SUMS"
printf '%s\n' "$notes" > "$out/NOTES.md"
printf '%s\n' "$version" > "$out/VERSION"
cat "$out/SHA256SUMS"
