package rongcuo.evaluation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rongcuo.evaluation.Explanation.Form;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.source.BilingualText;

/** A part of the compiled conditions of a policy. Equal parts are one node, judged once. */
final class Node implements Serializable {
    private static final long serialVersionUID = 1;

    /** Which leaf it is, or which of the nodes with parts; counted from 0. */
    final int place;

    final Form form;
    final int count;
    final List<Node> parts;
    final Sense sense;

    @SuppressWarnings("serial") // an Optional cannot be written; absence is null in this field only
    private final @Nullable BilingualText name;

    Node(int place, Key key) {
        this.place = place;
        this.form = key.form;
        this.count = key.count;
        this.parts = key.parts;
        this.sense = key.sense;
        this.name = key.name.orElse(null);
    }

    boolean isLeaf() {
        return form == Form.LEAF;
    }

    Optional<BilingualText> name() {
        return Optional.ofNullable(name);
    }

    /** What makes two nodes with parts equal. */
    record Key(Form form, int count, List<Node> parts, Sense sense, Optional<BilingualText> name) {}
}
