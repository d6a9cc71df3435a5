// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/entry_draft.h"

#include "core/json/json.h"

namespace wellpulse::ui {

namespace {

constexpr int draftVersion = 1;

std::string fieldName(core::Fluid fluid)
{
    return std::string(core::volumeFieldOf(fluid));
}

core::Json jsonOf(const ReasonInput &reason)
{
    return {{"code", reason.code.toStdString()}, {"words", reason.words.toStdString()}};
}

core::Json jsonOf(const VolumeInput &input)
{
    core::Json json{{"text", input.text.toStdString()}, {"isNotRead", input.isNotRead},
        {"isFromDayBefore", input.isFromDayBefore}, {"notReadReason", jsonOf(input.notReadReason)},
        {"varianceReason", jsonOf(input.varianceReason)}};
    if (input.provenance)
        json["provenance"] = std::string(core::toString(*input.provenance));
    return json;
}

core::Json memberOf(const core::Json &json, const std::string &name)
{
    if (!json.is_object())
        return {};
    const auto found = json.find(name);
    return found != json.end() ? *found : core::Json();
}

std::string rawTextOf(const core::Json &json, const std::string &name)
{
    const core::Json member = memberOf(json, name);
    return member.is_string() ? member.get<std::string>() : std::string();
}

QString textOf(const core::Json &json, const std::string &name)
{
    return QString::fromStdString(rawTextOf(json, name));
}

bool flagOf(const core::Json &json, const std::string &name)
{
    const core::Json member = memberOf(json, name);
    return member.is_boolean() && member.get<bool>();
}

ReasonInput reasonOf(const core::Json &json, const std::string &name)
{
    const core::Json member = memberOf(json, name);
    return {.code = textOf(member, "code"), .words = textOf(member, "words")};
}

VolumeInput volumeOf(const core::Json &json)
{
    return {.text = textOf(json, "text"),
        .provenance = core::parseProvenance(rawTextOf(json, "provenance")),
        .isNotRead = flagOf(json, "isNotRead"),
        .notReadReason = reasonOf(json, "notReadReason"),
        .varianceReason = reasonOf(json, "varianceReason"),
        .isTouched = true,
        .isFromDayBefore = flagOf(json, "isFromDayBefore")};
}

} // namespace

QByteArray toBytes(const EntryDraft &draft)
{
    const EntryForm &form = draft.form;
    core::Json json{{"version", draftVersion}, {"cursor", draft.cursor.toStdString()},
        {"wellId", form.wellId.toStdString()}, {"date", form.date.toString(Qt::ISODate).toStdString()}};
    for (const core::Fluid fluid : core::allFluids) {
        if (form.volume(fluid).isTouched)
            json[fieldName(fluid)] = jsonOf(form.volume(fluid));
    }
    if (form.downtime.isTouched)
        json["downtime"] = {{"isDown", form.downtime.isDown}, {"reason", jsonOf(form.downtime.reason)},
            {"isFromDayBefore", form.downtime.isFromDayBefore}};
    if (form.notesAreTouched)
        json["notes"] = form.notes.toStdString();
    return QByteArray::fromStdString(core::canonicalJson(json));
}

std::optional<EntryDraft> entryDraftOf(const QByteArray &bytes)
{
    const auto json = core::parseJson(bytes.toStdString());
    if (!json || memberOf(*json, "version") != core::Json(draftVersion))
        return std::nullopt;
    EntryDraft draft;
    draft.cursor = textOf(*json, "cursor");
    draft.form.wellId = textOf(*json, "wellId");
    draft.form.date = QDate::fromString(textOf(*json, "date"), Qt::ISODate);
    for (const core::Fluid fluid : core::allFluids) {
        if (const core::Json volume = memberOf(*json, fieldName(fluid)); volume.is_object())
            draft.form.volume(fluid) = volumeOf(volume);
    }
    if (const core::Json downtime = memberOf(*json, "downtime"); downtime.is_object())
        draft.form.downtime = {.isDown = flagOf(downtime, "isDown"),
            .reason = reasonOf(downtime, "reason"),
            .isTouched = true,
            .isFromDayBefore = flagOf(downtime, "isFromDayBefore")};
    if (const core::Json notes = memberOf(*json, "notes"); notes.is_string()) {
        draft.form.notes = QString::fromStdString(notes.get<std::string>());
        draft.form.notesAreTouched = true;
    }
    return draft;
}

} // namespace wellpulse::ui
