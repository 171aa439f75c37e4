package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import rongcuo.evaluation.Conclusion;

/** The conclusions that a call names. */
final class Conclusions {
    private Conclusions() {}

    /** @throws UsageFault where one is none */
    static List<Conclusion> named(String option, Call call) {
        return named(option, call, List.of(Conclusion.values()));
    }

    /**
     * Those among the conclusions that a completely known case may have.
     *
     * @throws UsageFault where one is none of them
     */
    static List<Conclusion> settled(String option, Call call) {
        return named(option, call, Conclusion.settled());
    }

    private static List<Conclusion> named(String option, Call call, List<Conclusion> among) {
        var named = new ArrayList<Conclusion>();
        for (String id : call.values(option)) {
            named.add(conclusion(option, id, among));
        }
        return named;
    }

    private static Conclusion conclusion(String option, String id, List<Conclusion> among) {
        var ids = new ArrayList<String>();
        for (var conclusion : among) {
            if (conclusion.id().equals(id)) {
                return conclusion;
            }
            ids.add(conclusion.id());
        }
        throw new UsageFault("choice", option, id, String.join(", ", ids));
    }
}
