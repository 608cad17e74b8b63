# What a commit must be, for the hook commit-msg and for .ci/commits: sourced by both, so that neither can be stricter than the other.

# Subjects are shown beside hashes and dates: longer ones are cut off.
longest_subject=71
# A larger change says why, and how its author knows that it is right.
most_lines_without_body=100

# The added and removed lines in the output of git --numstat, without what programs write: outputs in notebooks, data, lock files.
# A file that only moved counts with what changed in it; a binary file has no lines.
changed_lines() {
    LC_ALL=C awk -F '\t' '
        $3 ~ /\.ipynb["}]*$/ || $3 ~ /^"?data\// || $3 ~ /packages\.lock\.json["}]*$/ { next }
        { lines += $1 + $2 }
        END { print lines + 0 }'
}

# Says what is wrong with a message on standard input, for a change of $1 lines; 1 when something is.
check_message() {
    LC_ALL=C awk -v lines="$1" -v longest="$longest_subject" -v most="$most_lines_without_body" '
        { sub(/\r$/, "") }
        NR == 1 { subject = $0 }
        NR == 2 { second = $0 }
        NR > 2 && /[^ \t]/ { body = 1 }
        END {
            # Bytes that go on with a character are not counted: what is left is one byte for each character.
            letters = subject
            gsub(/[\200-\277]/, "", letters)
            if (letters == "")
                problem("the message has no subject. Say in its first line what the change does, as an order.")
            if (length(letters) > longest)
                problem("the subject has " length(letters) " characters; at most " longest " are shown everywhere. Shorten it.")
            if (second ~ /[^ \t]/)
                problem("the second line is not blank, so that all is taken for the subject. Leave it blank.")
            if (lines > most && !body)
                problem("the change has " lines " lines and the message no body. Above " most " lines, say below a blank line why, and how you know that it is right.")
            exit bad
        }
        function problem(text) { print text; bad = 1 }'
}
