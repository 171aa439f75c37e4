package rongcuo.cli;

/** Numbers of records as a user writes them: those of their lines, counted from 0. */
final class RecordNumbers {
    private RecordNumbers() {}

    /** @throws UsageFault where the option is missing or is no number */
    static long of(String option, Call call) {
        return parse(call.value(option).orElseThrow(() -> new UsageFault("required", option)));
    }

    /** @throws UsageFault where it is no number */
    static long parse(String text) {
        if (text.matches("[0-9]{1,12}")) {
            return Long.parseLong(text);
        }
        throw new UsageFault("no-record", text);
    }
}
