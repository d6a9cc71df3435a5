// SPDX-License-Identifier: GPL-3.0-or-later
// An event that the office refused, made anew with what a person put right. The refused one stays in the log as it is; the
// new one names the same record, so that what hangs on it follows once the office takes it. Pure.
#pragma once

#include "core/projection/record_change.h"

namespace wellpulse::core {

/// `values` are the fields that a person put right, as the wire carries them; null takes one out. `now` is the record as this
/// device sees it. A production day moves to the record of its well and date when one of them was put right.
RecordChange decideResend(const Event &refused, const std::optional<AggregateState> &now, const Json &values);

} // namespace wellpulse::core
