package rongcuo.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The openings of one line, as a line of the file beside it. */
record OpenedLine(long number, List<Opening> openings) {
    OpenedLine {
        openings = List.copyOf(openings);
    }

    byte[] bytes() {
        return CanonicalJson.write(JsonObject.EMPTY
                .with("number", number)
                .with(
                        "openings",
                        new JsonArray(
                                openings.stream().<JsonValue>map(Opening::json).toList())));
    }

    /** Empty where the bytes are not what {@link #bytes} gives. */
    static Optional<OpenedLine> read(byte[] bytes) {
        try {
            if (CanonicalJson.readCanonical(bytes) instanceof JsonObject object
                    && object.members().size() == 2) {
                var number = object.integer("number");
                var array = object.array("openings");
                if (number.isPresent() && array.isPresent()) {
                    return openings(array.get()).map(openings -> new OpenedLine(number.get(), openings));
                }
            }
            return Optional.empty();
        } catch (JsonFault e) {
            return Optional.empty();
        }
    }

    private static Optional<List<Opening>> openings(JsonArray array) {
        var openings = new ArrayList<Opening>();
        for (JsonValue element : array.elements()) {
            var opening = Opening.read(element);
            if (opening.isEmpty()) {
                return Optional.empty();
            }
            openings.add(opening.get());
        }
        return Optional.of(openings);
    }
}
