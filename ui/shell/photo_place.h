// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in the window: one shown large, the camera, and what a photo belongs to when it is taken first; and back to where
// each was opened from. Pages are made when first shown. What it wants of the window it says by signals. GUI thread.
#pragma once

#include "ui/camera/camera_model.h"
#include "ui/camera/photo_subject_model.h"
#include "ui/photo/photo_thumbnails.h"
#include "ui/photo/photo_view_model.h"
#include "ui/theme/appearance.h"

#include <QtCore/QPointer>

class QWidget;

namespace wellpulse::ui {

class CameraPage;
class PhotoPage;
class PhotoSubjectPage;

/// The engine as pictures see it. All outlive the place.
struct PicturePorts {
    PhotoPort &photos;
    CameraPort &camera;
    EquipmentPort &equipment;
};

class PhotoPlace : public QObject {
    Q_OBJECT
public:
    PhotoPlace(const PicturePorts &ports, const Appearance &appearance, std::function<QDate()> today,
        const QLocale &locale, QObject *parent = nullptr);

    /// The pages of before are gone with the window's frame.
    void wear(const Appearance &appearance) { m_appearance = appearance; }
    PhotoThumbnails &thumbnails() { return m_thumbnails; }
    void setWells(const QList<RouteStop> &wells) { m_subjectModel.setWells(wells); }

    /// One of `photoIds`, and back to `from`.
    void showPhoto(const QStringList &photoIds, const QString &photoId, QWidget *from);
    /// Back to `from`, unless a picture is used; null: the page that chooses what it belongs to.
    void showCamera(QWidget *from);
    void showSubject(const QString &wellId);
    bool owns(const QWidget *page) const;
    void focus(const QWidget *page);
    void leave();

Q_SIGNALS:
    void pageWanted(QWidget *page, const QString &title);
    void homeWanted();
    void backWanted(QWidget *page); ///< null: it is gone
    void said(wellpulse::ui::Tone tone, const QString &sentence);
    void used(const wellpulse::ui::PhotoSource &picture);
    void fileWanted(); ///< instead of the camera
    void newWanted(const QString &wellId, const QString &equipmentId);
    void loggedWanted(const wellpulse::ui::EquipmentItem &equipment, const wellpulse::ui::MaintenanceItem &item);

private:
    void connectModels();

    Appearance m_appearance;
    PhotoThumbnails m_thumbnails;
    PhotoViewModel m_viewModel;
    CameraModel m_cameraModel;
    PhotoSubjectModel m_subjectModel;
    QPointer<PhotoPage> m_photoPage;
    QPointer<CameraPage> m_cameraPage;
    QPointer<PhotoSubjectPage> m_subjectPage;
    QPointer<QWidget> m_photoFrom;
    QPointer<QWidget> m_cameraFrom;
};

} // namespace wellpulse::ui
