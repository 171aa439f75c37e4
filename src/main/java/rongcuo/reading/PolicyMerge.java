package rongcuo.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;

/**
 * A policy made out of others ({@code extends}): what the parents say, without what is removed, with what is replaced
 * and added. Entries keep the places where they were written.
 */
final class PolicyMerge {
    private static final Set<String> ENTRIES = Set.of(
            "constraints",
            "scope",
            "premises",
            "circumstances",
            "exclusions",
            "dispositions",
            "effects",
            "factors",
            "authorities",
            "duties",
            "measures",
            "procedure");
    /** Lists without ids: what the parents say stays. */
    private static final Set<String> APPENDED = Set.of("unencoded", "interpretations");

    private static final String INTERPRETATIONS = "interpretations";

    private static final Set<String> MAPS = Set.of("facts", "definitions", "events", "properties", "jurisdiction");
    private static final Set<String> OWN = Set.of("extends", "remove", "version", "policy");

    private final YamlNode.Mapping child;
    private final Faults faults;
    private final Set<String> childIds = new HashSet<>();
    private final Map<String, YamlNode> merged = new LinkedHashMap<>();
    private final Map<String, YamlNode.Scalar> keys = new LinkedHashMap<>();

    private PolicyMerge(YamlNode.Mapping child, Faults faults) {
        this.child = child;
        this.faults = faults;
    }

    static YamlNode.Mapping merge(List<YamlNode.Mapping> parents, YamlNode.Mapping child, Faults faults) {
        return new PolicyMerge(child, faults).merge(parents);
    }

    private YamlNode.Mapping merge(List<YamlNode.Mapping> parents) {
        var removals = removals();
        for (var entry : child.entries()) {
            if (ENTRIES.contains(entry.key().text())) {
                collectIds(entry.value());
            }
        }
        for (var removal : removals) {
            childIds.add(removal.text());
        }
        for (var parent : parents) {
            addParent(parent);
        }
        for (var removal : removals) {
            remove(removal);
        }
        for (var entry : child.entries()) {
            addOwn(entry);
        }
        var entries = new ArrayList<YamlNode.Entry>();
        for (var entry : merged.entrySet()) {
            var key = keys.getOrDefault(
                    entry.getKey(), new YamlNode.Scalar(entry.getKey(), YamlNode.Style.PLAIN, child.position()));
            entries.add(new YamlNode.Entry(key, entry.getValue()));
        }
        return new YamlNode.Mapping(entries, child.position());
    }

    private List<YamlNode.Scalar> removals() {
        var node = child.get("remove");
        return node.isEmpty() ? List.of() : MappingReader.scalars(node.get(), faults);
    }

    private void collectIds(YamlNode list) {
        for (var item : items(list)) {
            var id = idOf(item);
            if (id.isPresent()) {
                childIds.add(id.get());
            }
        }
    }

    /** The id by which an entry is replaced and removed. */
    private static Optional<String> idOf(YamlNode item) {
        if (item instanceof YamlNode.Mapping mapping) {
            var id = mapping.get("id").isPresent() ? mapping.get("id") : mapping.get("step");
            if (id.isPresent() && id.get() instanceof YamlNode.Scalar scalar) {
                return Optional.of(scalar.text());
            }
        }
        return Optional.empty();
    }

    private static List<YamlNode> items(YamlNode list) {
        return list instanceof YamlNode.Sequence sequence ? sequence.items() : List.of();
    }

    private void addParent(YamlNode.Mapping parent) {
        for (var entry : parent.entries()) {
            String key = entry.key().text();
            if (OWN.contains(key)) {
                continue;
            }
            keys.putIfAbsent(key, entry.key());
            var before = Optional.ofNullable(merged.get(key));
            if (before.isEmpty()) {
                merged.put(key, entry.value());
            } else if (ENTRIES.contains(key)) {
                merged.put(key, joined(before.get(), entry.value()));
            } else if (APPENDED.contains(key)) {
                merged.put(key, appended(before.get(), entry.value()));
            } else if (MAPS.contains(key)) {
                merged.put(key, joinedMaps(key, before.get(), entry.value()));
            }
        }
    }

    /** Two parents' lists; one entry that both have from a common parent stands once. */
    private YamlNode joined(YamlNode first, YamlNode second) {
        var items = new ArrayList<>(items(first));
        for (var item : items(second)) {
            var id = idOf(item);
            int at = id.isEmpty() ? -1 : indexOf(items, id.get());
            if (at < 0) {
                items.add(item);
            } else if (!items.get(at).equals(item) && !childIds.contains(id.orElse(""))) {
                clash(id.orElse(""));
            }
        }
        return new YamlNode.Sequence(items, first.position());
    }

    private void clash(String id) {
        faults.at(child.get("extends").orElse(child), ProblemCode.PARENTS_CLASH, id);
    }

    private static YamlNode appended(YamlNode first, YamlNode second) {
        var items = new ArrayList<>(items(first));
        for (var item : items(second)) {
            if (!items.contains(item)) {
                items.add(item);
            }
        }
        return new YamlNode.Sequence(items, first.position());
    }

    private YamlNode joinedMaps(String section, YamlNode first, YamlNode second) {
        if (!(first instanceof YamlNode.Mapping a) || !(second instanceof YamlNode.Mapping b)) {
            return first;
        }
        var own = child.get(section);
        for (var entry : b.entries()) {
            var other = a.get(entry.key().text());
            boolean isReplaced = own.isPresent()
                    && own.get() instanceof YamlNode.Mapping mapping
                    && mapping.get(entry.key().text()).isPresent();
            if (other.isPresent()
                    && !other.get().equals(entry.value())
                    && !isReplaced
                    && !section.equals("jurisdiction")) {
                clash(entry.key().text());
            }
        }
        return overlaid(b, a);
    }

    /** The entries of the first, those of the second in their stead where keys are the same, and the rest of it. */
    private static YamlNode overlaid(YamlNode.Mapping under, YamlNode.Mapping over) {
        var entries = new ArrayList<YamlNode.Entry>();
        for (var entry : under.entries()) {
            if (over.get(entry.key().text()).isEmpty()) {
                entries.add(entry);
            }
        }
        entries.addAll(over.entries());
        return new YamlNode.Mapping(entries, over.position());
    }

    private static int indexOf(List<YamlNode> items, String id) {
        for (int i = 0; i < items.size(); i++) {
            if (idOf(items.get(i)).orElse("").equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void remove(YamlNode.Scalar removal) {
        boolean found = false;
        for (String key : List.copyOf(merged.keySet())) {
            var list = Optional.ofNullable(merged.get(key));
            if (ENTRIES.contains(key) && list.isPresent()) {
                var without = replaced(list.get(), removal.text(), Optional.empty());
                found |= without.isPresent();
                merged.put(key, without.orElse(list.get()));
            }
        }
        if (!found) {
            faults.unknown(
                    removal,
                    ProblemCode.UNKNOWN_ENTRY,
                    ProblemCode.MISTYPED_ENTRY,
                    removal.text(),
                    NearestName.of(removal.text(), allIds()));
        }
    }

    private List<String> allIds() {
        var ids = new ArrayList<String>();
        for (var entry : merged.entrySet()) {
            if (ENTRIES.contains(entry.getKey())) {
                addIds(entry.getValue(), ids);
            }
        }
        return ids;
    }

    private static void addIds(YamlNode list, List<String> ids) {
        for (var item : items(list)) {
            if (idOf(item).isPresent()) {
                ids.add(idOf(item).get());
            }
            for (String nested : List.of("premises", "clauses")) {
                var inner = item instanceof YamlNode.Mapping mapping ? mapping.get(nested) : Optional.<YamlNode>empty();
                if (inner.isPresent()) {
                    addIds(inner.get(), ids);
                }
            }
        }
    }

    /**
     * The list with the entry of that id, itself or within a group, replaced or left out; empty where it has none.
     */
    private static Optional<YamlNode> replaced(YamlNode list, String id, Optional<YamlNode> replacement) {
        var items = new ArrayList<YamlNode>();
        boolean found = false;
        for (var item : items(list)) {
            if (idOf(item).orElse("").equals(id)) {
                found = true;
                if (replacement.isPresent()) {
                    items.add(replacement.get());
                }
            } else {
                var group = replacedWithin(item, id, replacement);
                found |= group.isPresent();
                items.add(group.orElse(item));
            }
        }
        return found ? Optional.of(new YamlNode.Sequence(items, list.position())) : Optional.empty();
    }

    private static Optional<YamlNode> replacedWithin(YamlNode item, String id, Optional<YamlNode> replacement) {
        if (!(item instanceof YamlNode.Mapping group) || group.get("clauses").isEmpty()) {
            return Optional.empty();
        }
        var entries = new ArrayList<YamlNode.Entry>();
        boolean found = false;
        for (var entry : group.entries()) {
            boolean isNested =
                    entry.key().text().equals("clauses") || entry.key().text().equals("premises");
            var inner = isNested ? replaced(entry.value(), id, replacement) : Optional.<YamlNode>empty();
            found |= inner.isPresent();
            entries.add(new YamlNode.Entry(entry.key(), inner.orElse(entry.value())));
        }
        return found ? Optional.of(new YamlNode.Mapping(entries, group.position())) : Optional.empty();
    }

    private void addOwn(YamlNode.Entry entry) {
        String key = entry.key().text();
        keys.put(key, entry.key());
        var before = Optional.ofNullable(merged.get(key));
        if (before.isEmpty()) {
            merged.put(key, entry.value());
        } else if (ENTRIES.contains(key)) {
            merged.put(key, withEntries(before.get(), entry.value()));
        } else if (key.equals(INTERPRETATIONS)) {
            merged.put(key, appended(unanswered(before.get(), entry.value()), entry.value()));
        } else if (APPENDED.contains(key)) {
            merged.put(key, appended(before.get(), entry.value()));
        } else if (MAPS.contains(key)
                && before.get() instanceof YamlNode.Mapping under
                && entry.value() instanceof YamlNode.Mapping over) {
            merged.put(key, overlaid(under, over));
        } else {
            merged.put(key, entry.value());
        }
    }

    /** The inherited interpretations but for those whose question the child answers itself. */
    private static YamlNode unanswered(YamlNode inherited, YamlNode own) {
        var left = new ArrayList<YamlNode>();
        for (var item : items(inherited)) {
            boolean isAnswered = items(own).stream().anyMatch(answer -> asksTheSame(answer, item));
            if (!isAnswered) {
                left.add(item);
            }
        }
        return new YamlNode.Sequence(left, inherited.position());
    }

    private static boolean asksTheSame(YamlNode one, YamlNode other) {
        return one instanceof YamlNode.Mapping a
                && other instanceof YamlNode.Mapping b
                && a.get("question").isPresent()
                && a.get("question").equals(b.get("question"))
                && text(a, "clause").equals(text(b, "clause"));
    }

    private static String text(YamlNode.Mapping mapping, String key) {
        return mapping.get(key).orElse(mapping) instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }

    private YamlNode withEntries(YamlNode inherited, YamlNode own) {
        var list = inherited;
        for (var item : items(own)) {
            var replaced = replaced(list, idOf(item).orElse(""), Optional.of(item));
            var grown = replaced.isPresent() ? replaced : addedToGroup(list, item);
            if (grown.isPresent()) {
                list = grown.get();
            } else {
                var items = new ArrayList<>(items(list));
                items.add(item);
                list = new YamlNode.Sequence(items, list.position());
            }
        }
        return list;
    }

    /** A clause that names an inherited group by {@code group} goes to its end. */
    private Optional<YamlNode> addedToGroup(YamlNode list, YamlNode item) {
        var name = item instanceof YamlNode.Mapping mapping ? mapping.get("group") : Optional.<YamlNode>empty();
        if (name.isEmpty() || !(name.get() instanceof YamlNode.Scalar group)) {
            return Optional.empty();
        }
        var items = new ArrayList<>(items(list));
        int at = indexOf(items, group.text());
        if (at < 0 || !(items.get(at) instanceof YamlNode.Mapping target)) {
            faults.at(group, ProblemCode.UNKNOWN_ENTRY, group.text());
            return Optional.of(list);
        }
        var clause = without((YamlNode.Mapping) item, "group");
        var entries = new ArrayList<YamlNode.Entry>();
        for (var entry : target.entries()) {
            boolean isClauses = entry.key().text().equals("clauses");
            var clauses = new ArrayList<>(items(entry.value()));
            clauses.add(clause);
            entries.add(
                    isClauses
                            ? new YamlNode.Entry(
                                    entry.key(),
                                    new YamlNode.Sequence(clauses, entry.value().position()))
                            : entry);
        }
        items.set(at, new YamlNode.Mapping(entries, target.position()));
        return Optional.of(new YamlNode.Sequence(items, list.position()));
    }

    private static YamlNode without(YamlNode.Mapping mapping, String key) {
        var entries = new ArrayList<YamlNode.Entry>();
        for (var entry : mapping.entries()) {
            if (!entry.key().text().equals(key)) {
                entries.add(entry);
            }
        }
        return new YamlNode.Mapping(entries, mapping.position());
    }
}
