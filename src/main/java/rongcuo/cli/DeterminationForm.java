package rongcuo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.casefile.Determination;
import rongcuo.casefile.Determination.Meeting;
import rongcuo.casefile.Events;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.policy.Policy;
import rongcuo.reading.DeterminationReader;
import rongcuo.reading.TextFile;
import rongcuo.record.Resolution;
import rongcuo.record.Resolution.Accord;
import rongcuo.rendering.ConclusionWords;
import rongcuo.rendering.Messages;
import rongcuo.source.Position;
import rongcuo.source.Problems;

/**
 * A determination put together from a file, from what the case says, and from the options of the call, which come
 * before both; what is then missing is asked for where somebody is there to answer.
 */
final class DeterminationForm {
    /** So often an empty answer is taken for a slip. */
    private static final int MOST_QUESTIONS = 3;

    private static final Position ON_COMMAND_LINE = Position.startOf("");

    private final Call call;
    private final Evaluation evaluation;
    private final Messages words;
    /** One for all questions: it may have read on past the first answer. */
    private final BufferedReader answers;

    DeterminationForm(Call call, Evaluation evaluation) {
        this.call = call;
        this.evaluation = evaluation;
        this.words = Messages.ofCommands(call.language());
        this.answers =
                new BufferedReader(new InputStreamReader(call.surroundings().in(), StandardCharsets.UTF_8));
    }

    static void declare(CommandSpec spec) {
        spec.addOption(Options.value("FILE", Options.DETERMINATION));
        spec.addOption(Options.value("ID", Options.DISPOSITION));
        spec.addOption(Options.value("NAME", Options.BY));
        spec.addOption(Options.value("DATE", Options.ON));
        spec.addOption(Options.value("TEXT", Options.REASON));
        spec.addOption(Options.value("NAME", Options.MEETING));
        spec.addOption(Options.value("NUMBER", Options.MINUTES));
        spec.addOption(Options.value("NUMBER", Options.NUMBER));
    }

    /**
     * The determination, complete.
     *
     * @throws UsageFault where a part is missing and nobody is there to give it, or the policy offers no such disposition
     * @throws InvalidFile where the file with it has faults
     */
    Resolution resolution() throws IOException {
        var given = given();
        var complete = withMissing(given);
        check(complete);
        var accord = Resolution.accord(evaluation, complete.disposition());
        if (accord == Accord.DEPARTS && complete.reason().isEmpty()) {
            complete = withReason(complete, departingReason(complete.disposition()));
        }
        return new Resolution(complete, accord);
    }

    private Determination given() {
        var base = call.value(Options.DETERMINATION)
                .map(this::ofFile)
                .or(() -> evaluation.caseFile().determination())
                .orElseGet(() ->
                        new Determination("", Optional.empty(), Optional.empty(), Optional.empty(), ON_COMMAND_LINE));
        String disposition =
                call.value(Options.DISPOSITION).map(this::disposition).orElse(base.disposition());
        return new Determination(
                disposition,
                line(Options.BY).or(base::by),
                call.date(Options.ON).or(base::on),
                call.value(Options.REASON)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .or(base::reason),
                meeting(base),
                base.approvals(),
                base.filings(),
                line(Options.NUMBER).or(base::number),
                base.position());
    }

    private Determination ofFile(String name) {
        var problems = new Problems();
        var text = TextFile.read(TextFile.pathOf(name), problems);
        var determination =
                text.flatMap(file -> DeterminationReader.file(file.source(), evaluation.policy(), problems));
        return determination.orElseThrow(() -> new InvalidFile(problems));
    }

    private Optional<Meeting> meeting(Determination base) {
        var name = line(Options.MEETING).or(() -> base.meeting().map(Meeting::name));
        var minutes = line(Options.MINUTES).or(() -> base.meeting().flatMap(Meeting::minutes));
        if (name.isEmpty() && minutes.isPresent()) {
            throw new UsageFault("minutes-without-meeting");
        }
        return name.map(known -> new Meeting(known, base.meeting().flatMap(Meeting::on), minutes));
    }

    private String disposition(String written) {
        return DeterminationReader.disposition(written, List.of(evaluation.policy()))
                .orElseThrow(() -> new UsageFault("unknown-disposition", written, offered(evaluation.policy())));
    }

    /** What may be chosen, as it is to be written. */
    private String offered(Policy policy) {
        var offered = new ArrayList<String>();
        for (var disposition : policy.dispositions()) {
            offered.add(disposition.id() + " "
                    + call.messages().of(disposition.provision().label()));
        }
        offered.add(Determination.REFUSED + " "
                + call.messages().text("determination.refused." + policy.kind().id()));
        return call.messages().list(offered);
    }

    private Determination withMissing(Determination given) throws IOException {
        String disposition = given.disposition().isEmpty()
                ? disposition(asked("disposition", Options.DISPOSITION, offered(evaluation.policy())))
                : given.disposition();
        var by = given.by().isPresent() ? given.by() : Optional.of(asked("by", Options.BY));
        var on = given.on().isPresent() ? given.on() : Optional.of(day(asked("on", Options.ON)));
        return new Determination(
                disposition,
                by,
                on,
                given.reason(),
                given.meeting(),
                given.approvals(),
                given.filings(),
                given.number(),
                given.position());
    }

    private String departingReason(String disposition) throws IOException {
        var offered = evaluation.dispositions();
        boolean isOtherThanOffered = evaluation.conclusion() == Conclusion.ELIGIBLE
                && !offered.isEmpty()
                && !disposition.equals(Determination.REFUSED);
        if (isOtherThanOffered && !canAsk()) {
            throw new UsageFault(
                    "departs-not-offered",
                    Options.REASON,
                    call.messages()
                            .list(offered.stream()
                                    .map(offer -> call.messages()
                                            .of(offer.disposition().provision().label()))
                                    .toList()));
        }
        return asked("reason-departing", Options.REASON, conclusion());
    }

    /** @throws UsageFault where a determination cannot have been made so */
    private void check(Determination determination) {
        var on = determination.on().orElseThrow();
        if (on.isAfter(call.today())) {
            throw new UsageFault("on-future", call.today().toString(), on.toString());
        }
        var conduct = evaluation.caseFile().events().dayOf(Events.CONDUCT);
        if (conduct.isPresent() && on.isBefore(conduct.get())) {
            throw new UsageFault("on-before", conduct.get().toString(), on.toString());
        }
    }

    /** What an option says in one line; nothing but spaces says nothing. */
    private Optional<String> line(String option) {
        var text = call.value(option).map(String::strip).filter(written -> !written.isEmpty());
        if (text.isPresent() && text.get().chars().anyMatch(Character::isISOControl)) {
            throw new UsageFault("one-line", option);
        }
        return text;
    }

    private String conclusion() {
        return ConclusionWords.inShort(evaluation, call.messages());
    }

    private static Determination withReason(Determination given, String reason) {
        return new Determination(
                given.disposition(),
                given.by(),
                given.on(),
                Optional.of(reason),
                given.meeting(),
                given.approvals(),
                given.filings(),
                given.number(),
                given.position());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageFault("date", Options.ON, text);
        }
    }

    /** An answer of the person at the terminal. */
    private String asked(String what, String option, String... arguments) throws IOException {
        for (int times = 0; canAsk() && times < MOST_QUESTIONS; times++) {
            call.surroundings()
                    .err()
                    .append(words.text("decide.ask." + what, arguments))
                    .append(' ');
            var line = Optional.ofNullable(answers.readLine()).map(String::strip);
            if (line.isEmpty()) {
                break;
            }
            if (!line.get().isEmpty()) {
                return line.get();
            }
        }
        throw new UsageFault("undetermined." + what, withOption(option, arguments));
    }

    private boolean canAsk() {
        var around = call.surroundings();
        return around.terminal() == Surroundings.Terminal.PRESENT && around.watcher() == Surroundings.Terminal.PRESENT;
    }

    private static String[] withOption(String option, String... arguments) {
        var all = new ArrayList<>(List.of(option));
        all.addAll(List.of(arguments));
        return all.toArray(new String[0]);
    }
}
