package rongcuo.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rongcuo.interview.Draft.Details;

/**
 * An answer and what is said beside it: 是；证据：会议纪要〔2023〕12号；备注：…
 *
 * @param text as it was typed, on one line
 */
public record Answered(String value, Details details, String text) {
    private static final Pattern DETAIL =
            Pattern.compile("(?i)[；;]\\s*(证据|证据材料|依据|备注|说明|附注|认定机关|认定单位|认定人|evidence|note|by)\\s*[：:]");

    /** Whether what stands before the evidence is more than one line: no answer is, but several that were pasted. */
    static boolean isSeveral(String typed) {
        String text = typed.strip();
        var found = DETAIL.matcher(text);
        return (found.find() ? text.substring(0, found.start()) : text)
                        .strip()
                        .lines()
                        .count()
                > 1;
    }

    /** Lines that were pasted, as evidence often is, become one. */
    public static Answered of(String typed) {
        String text = typed.strip().replaceAll("\\s*\\R\\s*", " ");
        var found = DETAIL.matcher(text);
        var evidence = new ArrayList<String>();
        var note = Optional.<String>empty();
        var by = Optional.<String>empty();
        int end = text.length();
        int from = -1;
        String key = "";
        for (boolean more = found.find(); ; more = found.find()) {
            int to = more ? found.start() : text.length();
            if (from >= 0) {
                String said = text.substring(from, to).strip();
                if (!said.isEmpty()) {
                    switch (key) {
                        case "证据", "证据材料", "依据", "evidence" -> evidence.add(said);
                        case "备注", "说明", "附注", "note" -> note = Optional.of(said);
                        default -> by = Optional.of(said);
                    }
                }
            } else {
                end = to;
            }
            if (!more) {
                break;
            }
            key = found.group(1).toLowerCase(Locale.ROOT);
            from = found.end();
        }
        return new Answered(text.substring(0, end).strip(), new Details(List.copyOf(evidence), note, by), text);
    }

    /** The same answer in other words. */
    Answered saying(String words) {
        return new Answered(words, details, words + text.substring(value.length()));
    }

    /** The same answer with one more piece of evidence. */
    Answered with(String evidence) {
        var all = new ArrayList<>(details.evidence());
        all.add(evidence);
        return new Answered(value, new Details(all, details.note(), details.by()), text + "；证据：" + evidence);
    }
}
