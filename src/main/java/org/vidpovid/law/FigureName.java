package org.vidpovid.law;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The legal figures that rooms ask for; {@code law/figures.yaml} must hold each of them. */
public enum FigureName {
    /** How long an authority may take when no special law says otherwise. */
    @JsonProperty("general-term") GENERAL_TERM,
    @JsonProperty("general-term-with-hearing") GENERAL_TERM_WITH_HEARING,
    /** How soon after receipt an authority must say what to mend. */
    @JsonProperty("correction-notice") CORRECTION_NOTICE,
    /** How long a person has to mend, at least. */
    @JsonProperty("time-to-mend") TIME_TO_MEND,
    /** When a person counts as notified, if receipt was not recorded. */
    @JsonProperty("deemed-notified") DEEMED_NOTIFIED,
    /** How long a person may complain of an act to another official. */
    @JsonProperty("complaint") COMPLAINT,
    @JsonProperty("complaint-decision") COMPLAINT_DECISION,
    /** How long a person may go to court. */
    @JsonProperty("court") COURT,
    @JsonProperty("court-after-complaint") COURT_AFTER_COMPLAINT,
    /** How long an authority may take to answer an appeal (393/96). */
    @JsonProperty("appeal-term") APPEAL_TERM,
    /** How long it may take at most, if it was made longer. */
    @JsonProperty("appeal-extended") APPEAL_EXTENDED,
    /** How long a person may complain of the answer to an appeal. */
    @JsonProperty("appeal-complaint") APPEAL_COMPLAINT,
    /** How long an authority may take to answer a request for public information (2939-VI). */
    @JsonProperty("information-term") INFORMATION_TERM,
    /** How long it may take at most, if it was made longer. */
    @JsonProperty("information-extended") INFORMATION_EXTENDED,
    /** How long a person may complain of the answer to such a request. */
    @JsonProperty("information-complaint") INFORMATION_COMPLAINT,
    /** How soon a motion of the applicant, or a conflict of interest, is decided. */
    @JsonProperty("motion") MOTION,
    /** How long a person may answer before anything is decided against them, by the general law. */
    @JsonProperty("hearing") HEARING,
    /** The same where a special law names the term of the service, and for appeals. */
    @JsonProperty("hearing-special") HEARING_SPECIAL,
    @JsonProperty("hearing-information") HEARING_INFORMATION
}
