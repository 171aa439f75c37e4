package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import rongcuo.evaluation.Conclusion;

/** The conclusions that a call names. */
final class Conclusions {
    private Conclusions() {}

    /** @throws UsageFault where one is none */
    static List<Conclusion> named(String option, Call call) {
        var named = new ArrayList<Conclusion>();
        for (String id : call.values(option)) {
            named.add(conclusion(option, id));
        }
        return named;
    }

    private static Conclusion conclusion(String option, String id) {
        var ids = new ArrayList<String>();
        for (var conclusion : Conclusion.values()) {
            if (conclusion.id().equals(id)) {
                return conclusion;
            }
            ids.add(conclusion.id());
        }
        throw new UsageFault("choice", option, id, String.join(", ", ids));
    }
}
