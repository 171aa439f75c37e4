package rongcuo.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rongcuo.fact.Vocabulary;

/** What a screening read, and by what it judged. */
final class ScreeningFields {
    private final Messages messages;
    private final ScreeningWords words;

    ScreeningFields(Messages messages, ScreeningWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** Each with the digest by which it can be told whether the file is still the same. */
    List<Outline.Field> of(ScreeningAccount account) {
        var fields = new ArrayList<Outline.Field>();
        for (var table : account.tables()) {
            var parts = new ArrayList<String>();
            parts.add(words.equation(table.judged(), table.rejected()));
            parts.addAll(words.passedOver(table.footers(), table.blank()));
            fields.add(
                    new Outline.Field(messages.text("screening.field.table"), messages.withNotes(table.name(), parts)));
            table.digest().ifPresent(digest -> fields.add(new Outline.Field(messages.text("field.digest"), digest)));
        }
        for (var policy : account.policies()) {
            var outline = new Outline(messages);
            new PolicyWords(messages, new ConditionWords(messages, policy).facts()).addTo(outline, policy);
            outline.field(messages.text("field.digest"), policy.digest());
            outline.blocks().forEach(block -> fields.add((Outline.Field) block));
        }
        fields.add(new Outline.Field(messages.text("field.date"), dates(account)));
        fields.add(new Outline.Field(messages.text("screening.field.result"), result(account)));
        fields.add(new Outline.Field(
                messages.text("screening.field.tool"), messages.text("screening.tool", account.version())));
        return fields;
    }

    /** The day of judgement, and by what day's versions of the policies where they were asked for. */
    String dates(ScreeningAccount account) {
        var dates = new ArrayList<String>();
        dates.add(messages.text("setting.today", date(account.today())));
        account.asOf()
                .filter(asOf -> !asOf.equals(account.today()))
                .ifPresent(asOf -> dates.add(messages.text("setting.as-of", date(asOf))));
        return messages.clauses(dates);
    }

    private String date(LocalDate day) {
        return new FactWords(messages, Vocabulary.of(List.of(), List.of())).date(day);
    }

    private String result(ScreeningAccount account) {
        var parts = new ArrayList<String>();
        account.rejects().ifPresent(file -> parts.add(messages.text("screening.rejects", file)));
        return messages.withNotes(account.result(), parts);
    }
}
