package rongcuo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.Events;
import rongcuo.evaluation.Evaluation;
import rongcuo.record.RecordedIn;
import rongcuo.record.SetAside;
import rongcuo.rendering.Decided;
import rongcuo.rendering.DecidedText;
import rongcuo.rendering.DocumentFormat;
import rongcuo.rendering.RecordJson;
import rongcuo.rendering.SafeText;

/** How a call prints a record, and what it tells beside it. */
final class RecordPrint {
    static final List<String> FORMATS = List.of("text", "json", "markdown");

    private final Call call;
    private final String format;

    private RecordPrint(Call call, String format) {
        this.call = call;
        this.format = format;
    }

    /** @throws UsageFault where the call asks for a format that there is not */
    static RecordPrint of(Call call) {
        return new RecordPrint(call, call.choice(Options.FORMAT, "text", FORMATS));
    }

    CharSequence of(Recording.Prepared prepared, Optional<RecordedIn> in) {
        if (format.equals("json")) {
            var record = prepared.record().toJson();
            return in.isPresent() ? RecordJson.of(in.get(), record) : RecordJson.of(record);
        }
        return of(prepared.decided(in));
    }

    /** In words. */
    CharSequence of(Decided decided) {
        var text = new DecidedText(call.messages());
        return format.equals("markdown") ? text.markdown(decided) : text.text(decided, call.width(), call.style());
    }

    /** What was done, and what to do next. */
    void tell(Evaluation evaluation, Recording.Prepared prepared, Optional<RecordedIn> in) throws IOException {
        boolean isUndated = evaluation.caseFile().events().dayOf(Events.DECIDED).isEmpty();
        boolean isFilled = prepared.replayed()
                .evaluation()
                .caseFile()
                .events()
                .dayOf(Events.DECIDED)
                .isPresent();
        if (isUndated && isFilled) {
            say("decided.dated", prepared.resolution().on().toString());
        }
        if (in.isEmpty()) {
            say("decided.dry");
            return;
        }
        var amends = prepared.record().amends();
        if (amends.isPresent()) {
            say("decided.amended", Long.toString(amends.get().number()));
        }
        say("decided.written", Long.toString(in.get().number()), in.get().leaf());
        String next = DecisionDraft.isWanted(DocumentFormat.DOCX, call) ? "decided.next.show" : "decided.next";
        say(next, Long.toString(in.get().number()), ledger());
    }

    /** What names the ledger to the next call, where nothing but this call's option does. */
    private String ledger() {
        return call.value(Options.RECORDS)
                .map(SafeText::of)
                .map(name -> " " + Options.RECORDS + " " + (name.contains(" ") ? "\"" + name + "\"" : name))
                .orElse("");
    }

    /** Said before anything is asked or written. */
    void tellEarlier(Set<Long> standing) throws IOException {
        if (!standing.isEmpty()) {
            var numbers = standing.stream().map(String::valueOf).toList();
            say("decided.earlier", call.messages().list(numbers), numbers.get(numbers.size() - 1), ledger());
        }
    }

    void tellSetAside(List<SetAside> setAside) {
        for (var torn : setAside) {
            try {
                say("decided.set-aside", torn.kept().toString(), torn.file(), Long.toString(torn.length()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void say(String key, String... arguments) throws IOException {
        if (!call.has(Options.QUIET)) {
            call.surroundings()
                    .err()
                    .append(call.messages().text(key, arguments))
                    .append('\n');
        }
    }
}
