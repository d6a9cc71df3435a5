// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/camera_words.h"

#include <QtCore/QCoreApplication>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CameraWords)
};

QString troubleSentence(const CameraReport &report)
{
    switch (report.state) {
    case CameraState::NoCamera:
        return Words::tr("No camera was found. Plug one in, or choose a file instead.");
    case CameraState::Silent:
        return Words::tr("%1 sends no picture. Unplug it and plug it in again, or choose a file instead.");
    case CameraState::Busy:
        return Words::tr("Another program uses %1. Close that program and try again, or choose a file instead.");
    case CameraState::Refused:
        return Words::tr(
            "This computer does not let WellPulse use the camera. Allow it in the system's settings and try "
            "again, or choose a file instead.");
    case CameraState::Lost:
        return Words::tr("%1 was unplugged. Plug it in again, or choose a file instead.");
    case CameraState::Failed:
        return Words::tr("%1 cannot be used. Choose another camera, or a file instead.");
    case CameraState::Closed:
    case CameraState::Opening:
    case CameraState::Live:
        break;
    }
    return {};
}

} // namespace

bool isTrouble(CameraState state)
{
    return state != CameraState::Closed && state != CameraState::Opening && state != CameraState::Live;
}

Badge cameraBadge(const CameraReport &report, const QLocale &locale)
{
    const QString name = report.camera.name.isEmpty() ? Words::tr("The camera") : report.camera.name;
    switch (report.state) {
    case CameraState::Closed:
        return {};
    case CameraState::Opening:
        //: %1 is a camera
        return {Icon::Camera, Words::tr("Opening %1…").arg(name), Tone::Quiet};
    case CameraState::Live:
        //: %1 is a camera; its pictures' width and height in pixels
        return {Icon::Entered,
            Words::tr("%1 works: %2 x %3 pixels.")
                .arg(name, locale.toString(report.pixels.width()), locale.toString(report.pixels.height())),
            Tone::Good};
    default:
        break;
    }
    const QString sentence = troubleSentence(report);
    QString words = sentence.contains(u"%1") ? sentence.arg(name) : sentence;
    if (!report.detail.isEmpty())
        //: what the system said, after our own sentence
        words += u'\n' + Words::tr("Details: %1").arg(report.detail);
    return {Icon::NeedsYou, words, Tone::Warning};
}

} // namespace wellpulse::ui
