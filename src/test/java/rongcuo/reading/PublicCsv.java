package rongcuo.reading;

import java.util.List;

/**
 * What readers of CSV are commonly tried with, in our own words: the rules of RFC 4180, section 2, and the pitfalls that
 * csv-spectrum gathers.
 */
final class PublicCsv {
    static final List<Example> EXAMPLES = List.of(
            new Example(
                    "RFC 4180, 2.1: each record on a line of its own",
                    "甲,乙,丙\r\n丁,戊,己\r\n",
                    List.of(List.of("甲", "乙", "丙"), List.of("丁", "戊", "己"))),
            new Example(
                    "RFC 4180, 2.2: the last line without an end",
                    "甲,乙,丙\r\n丁,戊,己",
                    List.of(List.of("甲", "乙", "丙"), List.of("丁", "戊", "己"))),
            new Example(
                    "RFC 4180, 2.3: a line of headings",
                    "案号,姓名,单位\r\nA-1,张三,县财政局\r\nA-2,李四,县水务局\r\n",
                    List.of(List.of("案号", "姓名", "单位"), List.of("A-1", "张三", "县财政局"), List.of("A-2", "李四", "县水务局"))),
            new Example(
                    "RFC 4180, 2.4: no comma after the last field, spaces within fields",
                    "a b,c d,e f\r\n",
                    List.of(List.of("a b", "c d", "e f"))),
            new Example(
                    "RFC 4180, 2.5: some fields in quotes",
                    "\"甲\",\"乙\",\"丙\"\r\n丁,戊,己\r\n",
                    List.of(List.of("甲", "乙", "丙"), List.of("丁", "戊", "己"))),
            new Example(
                    "RFC 4180, 2.6: line ends and commas within quotes",
                    "\"甲\",\"乙 \r\n,乙\",\"丙\"\r\n丁,戊,己",
                    List.of(List.of("甲", "乙 \r\n,乙", "丙"), List.of("丁", "戊", "己"))),
            new Example(
                    "RFC 4180, 2.7: a quote within quotes is doubled",
                    "\"甲\",\"乙\"\"乙\",\"丙\"",
                    List.of(List.of("甲", "乙\"乙", "丙"))),
            new Example(
                    "csv-spectrum, comma_in_quotes",
                    "name,address,code\nZhang,\"East Street 1, Huachi\",074500\n",
                    List.of(List.of("name", "address", "code"), List.of("Zhang", "East Street 1, Huachi", "074500"))),
            new Example(
                    "csv-spectrum, empty",
                    "a,b,c\n1,\"\",\"\"\n2,3,4\n",
                    List.of(List.of("a", "b", "c"), List.of("1", "", ""), List.of("2", "3", "4"))),
            new Example(
                    "csv-spectrum, empty_crlf",
                    "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n",
                    List.of(List.of("a", "b", "c"), List.of("1", "", ""), List.of("2", "3", "4"))),
            new Example(
                    "csv-spectrum, escaped_quotes",
                    "a,b\n1,\"so \"\"he\"\" said\"\n3,4\n",
                    List.of(List.of("a", "b"), List.of("1", "so \"he\" said"), List.of("3", "4"))),
            new Example(
                    "csv-spectrum, json",
                    "key,value\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [107.9, 36.4]}\"\n",
                    List.of(List.of("key", "value"), List.of("1", "{\"type\": \"Point\", \"at\": [107.9, 36.4]}"))),
            new Example(
                    "csv-spectrum, location_coordinates",
                    "place,at\nHuachi,\"36°27'37.4\"\"N, 107°59'15.7\"\"E\"\n",
                    List.of(List.of("place", "at"), List.of("Huachi", "36°27'37.4\"N, 107°59'15.7\"E"))),
            new Example(
                    "csv-spectrum, newlines",
                    "a,b,c\n1,2,3\n\"one line \nand another\",5,6\n7,8,9\n",
                    List.of(
                            List.of("a", "b", "c"),
                            List.of("1", "2", "3"),
                            List.of("one line \nand another", "5", "6"),
                            List.of("7", "8", "9"))),
            new Example(
                    "csv-spectrum, newlines_crlf",
                    "a,b,c\r\n1,2,3\r\n\"one line \r\nand another\",5,6\r\n7,8,9\r\n",
                    List.of(
                            List.of("a", "b", "c"),
                            List.of("1", "2", "3"),
                            List.of("one line \r\nand another", "5", "6"),
                            List.of("7", "8", "9"))),
            new Example(
                    "csv-spectrum, quotes_and_newlines",
                    "a,b\n1,\"so \n\"\"he\"\" \nsaid\"\n3,4\n",
                    List.of(List.of("a", "b"), List.of("1", "so \n\"he\" \nsaid"), List.of("3", "4"))),
            new Example(
                    "csv-spectrum, simple", "a,b,c\n1,2,3\n", List.of(List.of("a", "b", "c"), List.of("1", "2", "3"))),
            new Example(
                    "csv-spectrum, simple_crlf",
                    "a,b,c\r\n1,2,3",
                    List.of(List.of("a", "b", "c"), List.of("1", "2", "3"))),
            new Example(
                    "csv-spectrum, utf8",
                    "a,b,c\n1,2,3\n4,5,ʤ\n",
                    List.of(List.of("a", "b", "c"), List.of("1", "2", "3"), List.of("4", "5", "ʤ"))));

    private PublicCsv() {}

    /** A text and the cells of its records. */
    record Example(String name, String text, List<List<String>> records) {
        @Override
        public String toString() {
            return name;
        }
    }
}
