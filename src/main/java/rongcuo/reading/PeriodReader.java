package rongcuo.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.policy.Lasting;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;

/** Lengths of time: {@code {working-days: 15}}, {@code {years: {from: 1, to: 3}}}, {@code permanent}. */
final class PeriodReader {
    private static final int LONGEST = 100_000;

    private PeriodReader() {}

    static Optional<Period> period(YamlNode node, Faults faults) {
        var entry = onlyEntry(node, faults);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var unit = unit(entry.get(), faults);
        var length = MappingReader.integer(entry.get().value(), 1, LONGEST, faults);
        return unit.isEmpty() || length.isEmpty()
                ? Optional.empty()
                : Optional.of(new Period(length.get(), unit.get()));
    }

    static Optional<Lasting> lasting(YamlNode node, Faults faults) {
        if (node instanceof YamlNode.Scalar scalar && scalar.text().equals("permanent")) {
            return Optional.of(new Lasting.Permanent());
        }
        var entry = onlyEntry(node, faults);
        if (entry.isEmpty() || !(entry.get().value() instanceof YamlNode.Mapping)) {
            var period = entry.isEmpty() ? Optional.<Period>empty() : period(node, faults);
            return period.isEmpty() ? Optional.empty() : Optional.of(new Lasting.For(period.get()));
        }
        var unit = unit(entry.get(), faults);
        var range = MappingReader.of(entry.get().value(), faults, List.of("from", "to"));
        var least = range.integer("from", 1, LONGEST);
        var most = range.integer("to", 1, LONGEST);
        range.requiredNode("from");
        range.requiredNode("to");
        if (unit.isEmpty() || least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        if (least.get() > most.get()) {
            faults.at(entry.get().value(), ProblemCode.EMPTY_RANGE);
        }
        return Optional.of(
                new Lasting.Between(new Period(least.get(), unit.get()), new Period(most.get(), unit.get())));
    }

    private static Optional<YamlNode.Entry> onlyEntry(YamlNode node, Faults faults) {
        if (node instanceof YamlNode.Mapping mapping && mapping.entries().size() == 1) {
            return Optional.of(mapping.entries().get(0));
        }
        faults.at(node, ProblemCode.PERIOD_EXPECTED);
        return Optional.empty();
    }

    private static Optional<PeriodUnit> unit(YamlNode.Entry entry, Faults faults) {
        var ids = new ArrayList<String>();
        for (var unit : PeriodUnit.values()) {
            if (unit.id().equals(entry.key().text())) {
                return Optional.of(unit);
            }
            ids.add(unit.id());
        }
        faults.unknown(
                entry.key(),
                ProblemCode.UNKNOWN_KEY,
                ProblemCode.MISTYPED_KEY,
                entry.key().text(),
                NearestName.of(entry.key().text(), ids));
        return Optional.empty();
    }
}
