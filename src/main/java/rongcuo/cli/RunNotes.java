package rongcuo.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import rongcuo.policy.Policy;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.ConfigurationFile.Standing;
import rongcuo.rendering.Messages;
import rongcuo.rendering.SafeText;

/** What a run read and chose, and how long it took: for whoever asks with {@code --verbose}. */
final class RunNotes {
    private static final long NANOS_A_MILLI = 1_000_000;

    private final LongSupplier clock;
    private final List<PolicyLibrary> policies = new ArrayList<>();
    private final List<CalendarLibrary> calendars = new ArrayList<>();
    private final Map<Step, Long> nanos = new EnumMap<>(Step.class);
    private Step step = Step.CALL;
    private long since;

    /** What takes its time in a run, in the order in which it begins. */
    enum Step {
        /** To understand the call and to read the configuration. */
        CALL("call"),
        /** What a command does, where it tells no more of it. */
        WORK("work"),
        READING("reading"),
        JUDGING("judging"),
        WRITING("writing");

        private final String id;

        Step(String id) {
            this.id = id;
        }
    }

    /** @param began as the clock said */
    RunNotes(LongSupplier clock, long began) {
        this.clock = clock;
        this.since = began;
    }

    /** From now on the time is another step's. */
    synchronized void enter(Step next) {
        long now = clock.getAsLong();
        nanos.merge(step, now - since, Long::sum);
        since = now;
        step = next;
    }

    synchronized void willRead(PolicyLibrary library) {
        policies.add(library);
    }

    synchronized void willRead(CalendarLibrary library) {
        calendars.add(library);
    }

    /** Tells all of it, each line marked. */
    synchronized void tell(Call call) throws IOException {
        enter(step);
        var messages = call.messages();
        tell(call, "run.configuration", configuration(call, messages));
        tell(call, "run.today", call.today().toString());
        var knownOn = call.date(Options.KNOWN_ON).map(LocalDate::toString);
        tell(call, knownOn.isPresent() ? "run.known-on" : "run.known-on.all", knownOn.orElse(""));
        for (String folder : folders()) {
            tell(call, "run.folder", folder);
        }
        for (String policy : read()) {
            tell(call, "run.policy", policy);
        }
        for (String calendar : announced()) {
            tell(call, "run.calendar", calendar);
        }
        tell(call, "run.took", times(messages));
    }

    private static String configuration(Call call, Messages messages) {
        var there = new ArrayList<String>();
        for (var place : call.settings().files().places()) {
            if (place.standing() == Standing.THERE) {
                there.add(place.file());
            }
        }
        return there.isEmpty() ? messages.text("run.configuration.none") : messages.list(there);
    }

    private Set<String> folders() {
        var folders = new LinkedHashSet<String>();
        policies.forEach(library -> library.directories().forEach(folder -> folders.add(folder.toString())));
        return folders;
    }

    private Set<String> read() {
        var read = new LinkedHashSet<String>();
        for (var library : policies) {
            for (Policy policy : library.read()) {
                read.add(policy.reference() + " " + policy.position().file());
            }
        }
        return read;
    }

    private Set<String> announced() {
        var announced = new LinkedHashSet<String>();
        for (var library : calendars) {
            for (var calendar : library.read()) {
                announced.add(calendar.id() + " " + calendar.announcedThrough());
            }
        }
        return announced;
    }

    private String times(Messages messages) {
        var parts = new ArrayList<String>();
        long all = 0;
        for (var taken : nanos.entrySet()) {
            all += taken.getValue();
            parts.add(messages.text("run.step." + taken.getKey().id, millis(taken.getValue())));
        }
        parts.add(messages.text("run.step.all", millis(all)));
        return messages.list(parts);
    }

    private static String millis(long nanos) {
        return Long.toString((nanos + NANOS_A_MILLI / 2) / NANOS_A_MILLI);
    }

    private static void tell(Call call, String key, String argument) throws IOException {
        call.surroundings()
                .err()
                .append("# ")
                .append(call.messages().text(key, SafeText.of(argument)))
                .append('\n');
    }

    /** The same for a call that may not ask for it. */
    static void enter(Optional<RunNotes> notes, Step next) {
        if (notes.isPresent()) {
            notes.get().enter(next);
        }
    }
}
