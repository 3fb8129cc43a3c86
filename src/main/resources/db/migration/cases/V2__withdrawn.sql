-- An applicant may take back what they asked for, as long as nobody has decided it.
alter table cases.case_record add withdrawn_at timestamptz;
alter table cases.case_record drop constraint a_stage_has_what_it_needs_and_no_more;
alter table cases.case_record add constraint a_stage_has_what_it_needs_and_no_more check (coalesce((withdrawn_at is not null) = (stage = 'withdrawn') and case stage
    when 'under-way'           then num_nonnulls(stopped_on, mend_by, to_mend, act_id, decided_at, decided_by) = 0
    when 'awaiting-correction' then num_nonnulls(stopped_on, mend_by, to_mend) = 3 and jsonb_array_length(to_mend) > 0
                                    and num_nonnulls(act_id, decided_at, decided_by) = 0
    when 'granted'             then num_nonnulls(act_id, decided_at, decided_by) = 3 and num_nonnulls(stopped_on, mend_by, to_mend) = 0
    when 'refused'             then num_nonnulls(act_id, decided_at, decided_by) = 3 and num_nonnulls(stopped_on, mend_by, to_mend) = 0
    when 'withdrawn'           then num_nonnulls(stopped_on, mend_by, to_mend, act_id, decided_at, decided_by) = 0
    else false end, false));
