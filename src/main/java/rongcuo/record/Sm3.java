package rongcuo.record;

import java.security.MessageDigest;
import org.bouncycastle.jcajce.provider.digest.SM3;

/**
 * SM3 by BouncyCastle. A class of its own, for its library is large and signed: a run that needs no SM3 must not so much
 * as open it.
 */
final class Sm3 {
    private Sm3() {}

    static MessageDigest start() {
        return new SM3.Digest();
    }
}
