package org.vidpovid.people;

import org.jspecify.annotations.Nullable;
import org.vidpovid.web.Language;

/** Where a person can be told something, and in which language. E-mail is never required. */
public record Contact(@Nullable String email, @Nullable String phone, Language language) {}
