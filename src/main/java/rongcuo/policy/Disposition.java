package rongcuo.policy;

import java.util.Optional;

/**
 * What an authority may choose for an eligible case (处置): 免责、减轻、从轻, or an incentive.
 *
 * @param force how strongly the text puts this one; absent: as strongly as the group of circumstances that leads to it
 */
public record Disposition(Provision provision, Optional<Force> force) {
    public String id() {
        return provision.id();
    }
}
