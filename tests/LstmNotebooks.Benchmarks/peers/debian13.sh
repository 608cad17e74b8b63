#!/usr/bin/env bash
# Runs a command in a Debian 13 root, as root on an older Debian: libtorch wants a newer libstdc++ than that has.
#   debian13.sh COMMAND…
# Inside, the SDK, the package cache, the certificates, the clone and /tmp lie where they lie outside, and the command starts in the clone.
# The root is made once, in DEBIAN13_ROOT (default ~/.cache/lstm-notebooks/debian13).
set -euo pipefail
clone=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
root=${DEBIAN13_ROOT:-$HOME/.cache/lstm-notebooks/debian13}
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}

missing() {
    echo "A Debian 13 root cannot be used here: $1" >&2
    exit 2
}

# The mirror of the system's own packages, in either form that its lists may have.
mirror() {
    cat /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null |
        sed -nE 's/^(URIs:|deb( \[[^]]*\])?) *([a-z]+:[^ ]+).*/\3/p' | head -n 1
}

make_root() {
    command -v debootstrap >/dev/null || missing "debootstrap is not installed. Install Debian's debootstrap."
    local new=$root.new log=$root.log
    rm -rf --one-file-system "$new"
    mkdir -p "$new"
    echo "Making a Debian 13 root in $root, once" >&2
    debootstrap --variant=minbase --include=libstdc++6 trixie "$new" "$(mirror)" >"$log" 2>&1 ||
        missing "debootstrap failed; $log says why."
    mv "$new" "$root"
}

# Mounts belong to this process and end with it: deleting the root later cannot reach through them.
if [[ ${1-} != --mounted ]]; then
    [[ $(id -u) == 0 ]] || missing "that takes root's rights, and this user has none. Run it as root, or on Debian 13 or Ubuntu 24.04."
    [[ -e $root/etc/debian_version ]] || make_root
    exec unshare --mount "${BASH_SOURCE[0]}" --mounted "$@"
fi
shift

dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
# Without the certificates that this machine trusts, no package could be downloaded.
for folder in /proc /sys /dev /tmp /etc/ssl/certs "$dotnet" "$packages" "$clone"; do
    mkdir -p "$folder" "$root$folder"
    mount --rbind "$folder" "$root$folder"
done
# The root has no ICU.
exec chroot "$root" /usr/bin/env -C "$clone" PATH="$dotnet:/usr/bin:/bin" DOTNET_ROOT="$dotnet" NUGET_PACKAGES="$packages" \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$@"
