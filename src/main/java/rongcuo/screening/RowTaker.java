package rongcuo.screening;

import java.util.List;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.Problem;

/** Who takes what comes of the rows of a block, in their order. */
public interface RowTaker {
    /**
     * A row that was judged.
     *
     * @param screened one for each policy, at least one
     * @param notes remarks that are no errors
     */
    void judged(RowBlock block, int row, List<ScreenedRow> screened, List<Problem> notes);

    /** A row of which no case could be made, or which could not be judged. */
    void rejected(RowBlock block, int row, List<Problem> faults);

    /** A row that could not even be read. */
    void rejected(UnreadRow row);

    /** A row that is no case, such as one of sums. */
    void passedOver(int number);
}
