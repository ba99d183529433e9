set -eu
: # nobody did anything
