package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.rendering.DocumentPlaces.Items;
import rongcuo.rendering.DocumentPlaces.Place;
import rongcuo.rendering.DocumentPlaces.Text;
import rongcuo.source.NearestName;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * What is wrong with a user's template, told with its place before anything is filled in. What passes draws in no file,
 * calls nothing, and is bounded: a list is gone through only within the item that it belongs to.
 */
final class TemplateCheck {
    private static final int MOST_KIB = 64;
    private static final int MOST_PLACES = 500;
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private final SourceText source;
    private final Problems problems;
    private final String text;
    private final List<Section> sections = new ArrayList<>();
    private boolean isSound = true;

    /** @param places of the items that are gone through; empty where the section only shows or hides */
    private record Section(String name, int start, Optional<Map<String, Place>> places) {}

    TemplateCheck(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.text = source.text().replace("\r\n", "\n").replace('\r', '\n');
        check();
    }

    boolean isSound() {
        return isSound;
    }

    /** The template with line ends as the markup has them. */
    String text() {
        return text;
    }

    private void check() {
        int places = 0;
        int start = text.indexOf(OPEN);
        if (text.length() > MOST_KIB << 10) {
            tell(ProblemCode.TEMPLATE_TOO_LONG, 0, 1, Integer.toString(MOST_KIB), Integer.toString(MOST_PLACES));
            return;
        }
        if (text.isBlank()) {
            tell(ProblemCode.EMPTY_FILE, 0, 1);
        }
        while (start >= 0) {
            int end = text.indexOf(CLOSE, start);
            int lineEnd = text.indexOf('\n', start);
            if (end < 0 || (lineEnd >= 0 && lineEnd < end)) {
                tell(ProblemCode.PLACE_NOT_CLOSED, start, OPEN.length());
                return;
            }
            if (++places > MOST_PLACES) {
                tell(ProblemCode.TEMPLATE_TOO_LONG, start, 1, Integer.toString(MOST_KIB), Integer.toString(places - 1));
                return;
            }
            checkTag(start, end);
            start = text.indexOf(OPEN, end + CLOSE.length());
        }
        for (var section : sections) {
            tell(ProblemCode.SECTION_NOT_CLOSED, section.start(), OPEN.length(), section.name());
        }
    }

    private void checkTag(int start, int end) {
        String tag = text.substring(start + OPEN.length(), end);
        char sign = tag.isEmpty() ? ' ' : tag.charAt(0);
        int length = end + CLOSE.length() - start;
        if (sign == '#' || sign == '^') {
            openSection(tag.substring(1).strip(), sign, start, length);
        } else if (sign == '/') {
            closeSection(tag.substring(1).strip(), start, length);
        } else if (sign != '!') {
            // Anything but a name: a file drawn in, another bracket, a text that is not to be kept as text.
            if (tag.strip().isEmpty() || "<>$=&{%?*+@~".indexOf(sign) >= 0) {
                tell(ProblemCode.TAG_NOT_ALLOWED, start, length, SafeText.of(text.substring(start, start + length)));
            } else {
                var place = place(tag.strip(), start, length);
                if (place.isPresent() && !(place.get() instanceof Text)) {
                    tell(ProblemCode.SECTION_AS_TEXT, start, length, tag.strip());
                }
            }
        }
    }

    private void openSection(String name, char sign, int start, int length) {
        var place = place(name, start, length);
        if (place.isPresent() && place.get() instanceof Text) {
            tell(ProblemCode.TEXT_AS_SECTION, start, length, name);
        }
        boolean isGoneThrough = sign == '#' && place.isPresent() && place.get() instanceof Items;
        sections.add(new Section(
                name, start, isGoneThrough ? Optional.of(((Items) place.orElseThrow()).places()) : Optional.empty()));
    }

    private void closeSection(String name, int start, int length) {
        int last = sections.size() - 1;
        if (last < 0 || !sections.get(last).name().equals(name)) {
            tell(ProblemCode.SECTION_ENDS_ELSEWHERE, start, length, name);
            return;
        }
        sections.remove(last);
    }

    /** The place of a name where it stands; one that there is not is told. */
    private Optional<Place> place(String name, int start, int length) {
        var open = new ArrayList<Map<String, Place>>(List.of(DocumentPlaces.ALL));
        sections.forEach(section -> section.places().ifPresent(open::add));
        var known = DocumentPlaces.within(open);
        if (known.contains(name)) {
            for (int i = open.size() - 1; i >= 0; i--) {
                var found = Optional.ofNullable(open.get(i).get(name));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        String written = SafeText.of(name);
        var nearest = NearestName.of(name, known);
        if (nearest.isPresent()) {
            tell(ProblemCode.MISTYPED_PLACE, start, length, written, nearest.get());
        } else {
            // Of the texts and of whether they are known, the texts are enough.
            known.removeIf(other -> other.startsWith(DocumentPlaces.KNOWN));
            tell(ProblemCode.UNKNOWN_PLACE, start, length, written, String.join("、", known));
        }
        return Optional.empty();
    }

    private void tell(ProblemCode code, int at, int length, String... arguments) {
        isSound = false;
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int column = 1 + text.codePointCount(lineStart, at);
        int shown = text.codePointCount(at, Math.min(text.length(), at + length));
        problems.add(new Problem(
                code,
                new Position(source.name(), line, column),
                source.line(line),
                Math.max(1, shown),
                List.of(arguments)));
    }
}
