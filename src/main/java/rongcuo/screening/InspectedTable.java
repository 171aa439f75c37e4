package rongcuo.screening;

import java.util.List;
import java.util.Optional;
import rongcuo.casefile.ColumnBasis;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.fact.FactId;
import rongcuo.source.BilingualText;
import rongcuo.source.Problem;

/**
 * How a table would be read, were it screened: looked at, but not judged.
 *
 * @param name as messages call it
 * @param above the rows above the headings, which are passed over
 * @param headingRow the number of the row of headings, as a spreadsheet counts; 0 where the headings are made of keys;
 *     absent where none was found
 * @param policies whose facts were looked for, by reference
 * @param missing what those ask for and no column gives
 * @param problems the first that were found, in file order
 */
public record InspectedTable(
        String name,
        Form form,
        List<RowBlock.Row> above,
        Optional<Integer> headingRow,
        List<Column> columns,
        List<String> policies,
        List<Missing> missing,
        Rows rows,
        List<Problem> problems) {
    /** Who has seen so many mends these first. */
    public static final int MOST_PROBLEMS = 20;

    public InspectedTable {
        above = List.copyOf(above);
        columns = List.copyOf(columns);
        policies = List.copyOf(policies);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
    }

    /**
     * How the file is written.
     *
     * @param kind the id of its kind, such as {@code text}
     */
    public record Form(String kind, List<Trait> traits, List<Remark> remarks) {
        public Form {
            traits = List.copyOf(traits);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Something of how a file is written.
     *
     * @param id such as {@code encoding}
     * @param basis the id of how it was known: {@code given}, {@code mark} or {@code guessed}
     */
    public record Trait(String id, String value, String basis) {}

    /**
     * What else a reader of the table should know.
     *
     * @param id under which its words stand in the message files, after {@code table.note.}
     */
    public record Remark(String id, List<String> arguments) {
        public Remark {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What a column is taken for.
     *
     * @param label of its fact or event, and of a single value of a set after a colon; absent for other columns
     */
    public record Column(TableColumn column, ColumnBasis basis, Optional<BilingualText> label) {}

    /**
     * A fact that no column gives.
     *
     * @param nearest headings that may mean it
     */
    public record Missing(FactId fact, BilingualText label, List<String> nearest) {
        public Missing {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * The rows looked at.
     *
     * @param looked how many, without those of the footer
     * @param faulty how many of them cannot be judged as they stand
     * @param footers those under the cases that are passed over
     * @param isAll whether the table has no more
     */
    public record Rows(int looked, int faulty, PassedOver footers, boolean isAll) {}
}
