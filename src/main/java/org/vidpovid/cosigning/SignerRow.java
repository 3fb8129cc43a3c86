package org.vidpovid.cosigning;

import module java.base;
import org.jspecify.annotations.Nullable;

/** The one place where columns become a signer. */
@SuppressWarnings("ArrayRecordComponent")
record SignerRow(UUID id, String asked, String email, @Nullable String code, @Nullable OffsetDateTime at, @Nullable String name,
        boolean inAccount,
                         @Nullable Boolean signed, @Nullable String reason, byte @Nullable [] digest) {

    Signer signer() {
        var signature = at == null || name == null || digest == null ? Optional.<Signature>empty()
                : Optional.of(new Signature(at.toInstant(), name, inAccount,
                Boolean.TRUE.equals(signed), Objects.requireNonNullElse(reason, ""), HexFormat.of().formatHex(digest)));
        return new Signer(id, asked, email, Optional.ofNullable(code), signature);
    }
}
