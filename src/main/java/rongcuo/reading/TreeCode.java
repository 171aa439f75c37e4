package rongcuo.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongcuo.reading.YamlNode.Entry;
import rongcuo.reading.YamlNode.Mapping;
import rongcuo.reading.YamlNode.Scalar;
import rongcuo.reading.YamlNode.Sequence;
import rongcuo.reading.YamlNode.Style;
import rongcuo.source.Position;

/**
 * A tree as bytes: the distinct texts one after the other, then the nodes as whole numbers. To read it back costs a
 * twentieth of scanning the YAML again.
 */
final class TreeCode {
    private static final int SCALAR = 0;
    private static final int MAPPING = 1;
    private static final int SEQUENCE = 2;
    private static final int KINDS = 4;
    private static final List<Style> STYLES = List.of(Style.PLAIN, Style.QUOTED, Style.BLOCK);

    private TreeCode() {}

    static byte[] encode(YamlNode tree) {
        var texts = new LinkedHashMap<String, Integer>();
        var numbers = new ArrayList<Integer>();
        encode(tree, texts, numbers);
        return bytes(texts, numbers);
    }

    private static void encode(YamlNode node, Map<String, Integer> texts, List<Integer> numbers) {
        if (node instanceof Scalar scalar) {
            numbers.add(SCALAR + KINDS * STYLES.indexOf(scalar.style()));
            addPosition(scalar.position(), numbers);
            numbers.add(placeOf(scalar.text(), texts));
        } else if (node instanceof Mapping mapping) {
            numbers.add(MAPPING);
            addPosition(mapping.position(), numbers);
            numbers.add(mapping.entries().size());
            for (var entry : mapping.entries()) {
                encode(entry.key(), texts, numbers);
                encode(entry.value(), texts, numbers);
            }
        } else if (node instanceof Sequence sequence) {
            numbers.add(SEQUENCE);
            addPosition(sequence.position(), numbers);
            numbers.add(sequence.items().size());
            for (var item : sequence.items()) {
                encode(item, texts, numbers);
            }
        }
    }

    private static int placeOf(String text, Map<String, Integer> texts) {
        var known = texts.get(text);
        if (known != null) {
            return known;
        }
        int place = texts.size();
        texts.put(text, place);
        return place;
    }

    private static void addPosition(Position position, List<Integer> numbers) {
        numbers.add(position.line());
        numbers.add(position.column());
    }

    private static byte[] bytes(Map<String, Integer> texts, List<Integer> numbers) {
        int characters = 0;
        for (String text : texts.keySet()) {
            characters += text.length();
        }
        int size = Integer.BYTES * (3 + texts.size() + numbers.size()) + Character.BYTES * characters;
        var bytes = new byte[size];
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(texts.size()).putInt(numbers.size()).putInt(characters);
        for (String text : texts.keySet()) {
            buffer.putInt(text.length());
        }
        for (int number : numbers) {
            buffer.putInt(number);
        }
        for (String text : texts.keySet()) {
            for (int i = 0; i < text.length(); i++) {
                buffer.putChar(text.charAt(i));
            }
        }
        return bytes;
    }

    /** @param file by which the positions of the tree call the file */
    static YamlNode decode(ByteBuffer buffer, String file) {
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        var lengths = new int[buffer.getInt()];
        var numbers = new int[buffer.getInt()];
        var characters = new char[buffer.getInt()];
        buffer.asIntBuffer().get(lengths).get(numbers);
        buffer.position(buffer.position() + Integer.BYTES * (lengths.length + numbers.length));
        buffer.asCharBuffer().get(characters);
        return new Decoding(file, numbers, texts(lengths, characters)).node();
    }

    private static String[] texts(int[] lengths, char[] characters) {
        var texts = new String[lengths.length];
        int start = 0;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new String(characters, start, lengths[i]);
            start += lengths[i];
        }
        return texts;
    }

    /** The nodes while they are read back, in the order in which they were written. */
    private static final class Decoding {
        private final String file;
        private final int[] numbers;
        private final String[] texts;
        private int next;

        Decoding(String file, int[] numbers, String[] texts) {
            this.file = file;
            this.numbers = numbers;
            this.texts = texts;
        }

        YamlNode node() {
            int kind = numbers[next++];
            var position = new Position(file, numbers[next++], numbers[next++]);
            int value = numbers[next++];
            return switch (kind % KINDS) {
                case SCALAR -> new Scalar(texts[value], STYLES.get(kind / KINDS), position);
                case MAPPING -> mapping(value, position);
                default -> sequence(value, position);
            };
        }

        private Mapping mapping(int size, Position position) {
            var entries = new Entry[size];
            for (int i = 0; i < size; i++) {
                entries[i] = new Entry((Scalar) node(), node());
            }
            return new Mapping(List.of(entries), position);
        }

        private Sequence sequence(int size, Position position) {
            var items = new YamlNode[size];
            for (int i = 0; i < size; i++) {
                items[i] = node();
            }
            return new Sequence(List.of(items), position);
        }
    }
}
