package rongcuo.rendering;

import java.util.Optional;
import rongcuo.evaluation.Evaluation;
import rongcuo.procedure.Timeline;
import rongcuo.record.RecordedIn;
import rongcuo.record.Resolution;

/**
 * A decided case as its documents tell it.
 *
 * @param recorded absent where it is not written to a ledger yet
 */
public record Decided(Evaluation evaluation, Timeline timeline, Resolution resolution, Optional<RecordedIn> recorded) {}
