#!/bin/sh
# setup.sh site|test: makes sure that this machine has what kolsite needs, then fills .venv/.
# System libraries come through apt where that is allowed; otherwise the exact line to run is printed.
set -eu

what=${1:-site}
python=${PYTHON:-python3}
venv=.venv

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 3; }

libraries="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
[ "$what" = test ] && libraries="$libraries chromium poppler-utils"

# --- Python ---
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
  stop "Python 3.11 or newer is needed; this is $("$python" --version 2>&1 || echo none). Set PYTHON=/path/to/python3.11."

# --- system libraries ---
case $(uname -s) in
  Darwin)
    if ! command -v brew >/dev/null; then stop "Install Homebrew (https://brew.sh), then run: brew install pango"; fi
    brew list pango >/dev/null 2>&1 || stop "Run this first: brew install pango"
    if [ "$what" = test ] && [ ! -d "/Applications/Chromium.app" ] && [ ! -d "/Applications/Google Chrome.app" ]; then
      say "Without Chrome or Chromium the browser tests are skipped: brew install --cask chromium"
    fi
    ;;
  Linux)
    missing=""
    for package in $libraries; do
      if command -v dpkg-query >/dev/null; then
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
      fi
    done
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then missing="$missing python3-venv"; fi
    if [ -n "$missing" ]; then
      line="apt-get install -y --no-install-recommends$missing"
      if [ "$(id -u)" = 0 ]; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive $line -qq >/dev/null
      elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive $line -qq >/dev/null
      else
        stop "These system packages are missing. Run this, then make again:" "  sudo $line"
      fi
    fi
    ;;
  *) stop "kolsite is built on Linux and macOS; on Windows use WSL." ;;
esac

# --- Python packages ---
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
extra=""
[ "$what" = test ] && extra="[test]"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --upgrade pip
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -e ".$extra"
"$venv/bin/kolsite" doctor >/dev/null || { "$venv/bin/kolsite" doctor >&2; exit 3; }
