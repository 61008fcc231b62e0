#!/bin/sh
# Every target under libFuzzer, one after another: sh fuzz/run.sh [SECONDS [TARGET...]]
# Prints a row for each: seconds of the processor, inputs, edges reached, what was found.
set -u
cd "$(dirname "$0")/.." || exit 1
seconds=${1:-70}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- $(ls tests/fuzz/corpus)
export RUSTC_BOOTSTRAP=1
logs=fuzz/target/logs
mkdir -p "$logs"
echo "| target | CPU s | inputs | edges | found |"
echo "|---|---|---|---|---|"
for target; do
    mkdir -p "fuzz/corpus/$target"
    nice cargo fuzz build -s none "$target" 2> "$logs/$target.build" || { echo "| $target | does not build |"; continue; }
    ( time -p nice cargo fuzz run -s none "$target" "fuzz/corpus/$target" "tests/fuzz/corpus/$target" -- \
        -max_total_time="$seconds" -timeout=10 -max_len=65536 -rss_limit_mb=2048 -print_final_stats=1 ) > "$logs/$target" 2>&1
    cpu=$(awk '/^(user|sys) / { all += $2 } END { printf "%.0f", all }' "$logs/$target")
    inputs=$(awk '/number_of_executed_units/ { print $2 }' "$logs/$target")
    edges=$(grep -o 'cov: [0-9]*' "$logs/$target" | tail -n 1 | cut -d' ' -f2)
    found=$(ls "fuzz/artifacts/$target" 2> /dev/null | tr '\n' ' ')
    echo "| $target | $cpu | ${inputs:-0} | ${edges:-0} | ${found:-nothing} |"
done
