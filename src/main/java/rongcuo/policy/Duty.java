package rongcuo.policy;

import java.util.Optional;
import rongcuo.source.BilingualText;

/**
 * What somebody has to do (备案、报告). Not done, it is outstanding; it decides no case.
 *
 * @param after the event or step it follows
 * @param done what shows that it has been done
 */
public record Duty(
        Provision provision, BilingualText actor, Force force, Optional<String> after, Optional<Condition> done) {}
