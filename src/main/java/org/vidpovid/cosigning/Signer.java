package org.vidpovid.cosigning;

import module java.base;

/**
 * Somebody who is asked to sign.
 *
 * @param code by which they find what to sign; empty when nobody waits for them any more
 */
public record Signer(UUID id, String name, String email, Optional<String> code, Optional<Signature> signature) {

    public boolean hasSigned() {
        return signature.filter(Signature::signed).isPresent();
    }
}
