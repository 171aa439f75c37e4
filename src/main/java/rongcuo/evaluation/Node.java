package rongcuo.evaluation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rongcuo.evaluation.Explanation.Form;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.source.BilingualText;

/** A part of the compiled conditions of a policy. */
final class Node implements Serializable {
    private static final long serialVersionUID = 1;

    /** Which leaf it is, or which of the nodes with parts; counted from 0. */
    final int place;

    final Form form;
    final int count;
    final List<Node> parts;
    final Sense sense;

    private final @Nullable BilingualText name;

    private Node(int place, Form form, int count, List<Node> parts, Sense sense, @Nullable BilingualText name) {
        this.place = place;
        this.form = form;
        this.count = count;
        this.parts = List.copyOf(parts);
        this.sense = sense;
        this.name = name;
    }

    static Node leaf(int place) {
        return new Node(place, Form.LEAF, 0, List.of(), Sense.AFFIRMED, null);
    }

    /** @param count how many parts must hold, for {@link Form#AT_LEAST}; else 0 */
    static Node inner(int place, Form form, int count, List<Node> parts) {
        return new Node(place, form, count, parts, Sense.AFFIRMED, null);
    }

    /** What stands for a definition or a clause, or for its contrary. */
    static Node named(int place, BilingualText name, Sense sense, Node meaning) {
        return new Node(place, Form.ALL, 0, List.of(meaning), sense, name);
    }

    boolean isLeaf() {
        return form == Form.LEAF;
    }

    Optional<BilingualText> name() {
        return Optional.ofNullable(name);
    }
}
