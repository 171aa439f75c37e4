package rongcuo.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import rongcuo.evaluation.Conclusion;
import rongcuo.rendering.ScreeningPage.Card;

/** The figures of a screening that a reader sees first. */
final class ScreeningCards {
    private final Messages messages;
    private final ScreeningWords words;

    ScreeningCards(Messages messages, ScreeningWords words) {
        this.messages = messages;
        this.words = words;
    }

    List<Card> of(ScreeningAccount account) {
        var tally = account.tally();
        var cards = new ArrayList<Card>();
        add(Style.Tone.PLAIN, tally.rows(), messages.text("screening.card.rows"), cards);
        // Policies of one kind share their conclusions; those of another have words of their own.
        var counts = new LinkedHashMap<String, Long>();
        var tones = new LinkedHashMap<String, Style.Tone>();
        for (var conclusion : Conclusion.values()) {
            for (var policy : account.policies()) {
                long count = account.of(policy).conclusions().getOrDefault(conclusion, 0L);
                if (count > 0) {
                    var mark = ScreeningWords.mark(conclusion);
                    String label = mark.sign() + " " + words.conclusion(policy, conclusion);
                    counts.merge(label, count, Long::sum);
                    tones.put(label, mark.tone());
                }
            }
        }
        counts.forEach((label, count) -> add(tones.getOrDefault(label, Style.Tone.PLAIN), count, label, cards));
        add(
                tally.rejected() > 0 ? Style.Tone.OPEN : Style.Tone.PLAIN,
                tally.rejected(),
                messages.text("screening.card.rejected"),
                cards);
        add(
                tally.overdue() > 0 ? Style.Tone.BAD : Style.Tone.PLAIN,
                tally.overdue(),
                messages.text("screening.card.overdue"),
                cards);
        add(
                tally.near() > 0 ? Style.Tone.OPEN : Style.Tone.PLAIN,
                tally.near(),
                messages.text("screening.card.near", Integer.toString(account.within())),
                cards);
        return cards;
    }

    private static void add(Style.Tone tone, long count, String label, List<Card> cards) {
        cards.add(new Card(tone.name().toLowerCase(Locale.ROOT), ScreeningWords.number(count), label));
    }
}
