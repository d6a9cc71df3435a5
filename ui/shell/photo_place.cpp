// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/photo_place.h"

#include "ui/camera/camera_page.h"
#include "ui/camera/photo_subject_page.h"
#include "ui/photo/photo_page.h"

namespace wellpulse::ui {

PhotoPlace::PhotoPlace(const PicturePorts &ports, const Appearance &appearance, std::function<QDate()> today,
    const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_thumbnails(ports.photos)
    , m_viewModel(ports.photos, today, locale)
    , m_cameraModel(ports.camera, locale)
    , m_subjectModel(ports.equipment, today, locale)
{
    connectModels();
}

void PhotoPlace::connectModels()
{
    connect(&m_viewModel, &PhotoViewModel::copiedWith, this,
        [this](const QString &sentence) { Q_EMIT said(Tone::Good, sentence); });
    connect(&m_viewModel, &PhotoViewModel::failedWith, this,
        [this](const QString &sentence) { Q_EMIT said(Tone::Danger, sentence); });
    connect(&m_cameraModel, &CameraModel::used, this, &PhotoPlace::used);
    connect(&m_subjectModel, &PhotoSubjectModel::newWanted, this, &PhotoPlace::newWanted);
    connect(&m_subjectModel, &PhotoSubjectModel::loggedWanted, this, &PhotoPlace::loggedWanted);
}

void PhotoPlace::showPhoto(const QStringList &photoIds, const QString &photoId, QWidget *from)
{
    m_photoFrom = from;
    m_viewModel.open(photoIds, photoId);
    if (m_photoPage == nullptr) {
        m_photoPage = new PhotoPage(m_appearance, m_viewModel);
        connect(m_photoPage, &PhotoPage::backWanted, this, [this] {
            m_viewModel.clear();
            Q_EMIT backWanted(m_photoFrom);
        });
    }
    Q_EMIT pageWanted(m_photoPage, tr("Photo"));
    m_photoPage->focusFirst();
}

void PhotoPlace::showCamera(QWidget *from)
{
    m_cameraFrom = from != nullptr ? from : m_subjectPage.data();
    if (m_cameraPage == nullptr) {
        m_cameraPage = new CameraPage(m_appearance, m_cameraModel);
        connect(m_cameraPage, &CameraPage::backWanted, this, [this] { Q_EMIT backWanted(m_cameraFrom); });
        connect(m_cameraPage, &CameraPage::fileWanted, this, &PhotoPlace::fileWanted);
    }
    Q_EMIT pageWanted(m_cameraPage, tr("Take photo"));
    m_cameraModel.begin();
    m_cameraPage->focusFirst();
}

void PhotoPlace::showSubject(const QString &wellId)
{
    if (m_subjectPage == nullptr) {
        m_subjectPage = new PhotoSubjectPage(m_appearance, m_subjectModel);
        connect(m_subjectPage, &PhotoSubjectPage::homeWanted, this, &PhotoPlace::homeWanted);
    }
    m_subjectModel.chooseWell(wellId);
    Q_EMIT pageWanted(m_subjectPage, tr("Take photo"));
    m_subjectPage->focusFirst();
}

bool PhotoPlace::owns(const QWidget *page) const
{
    return page != nullptr && (page == m_photoPage || page == m_cameraPage || page == m_subjectPage);
}

void PhotoPlace::focus(const QWidget *page)
{
    if (page == m_photoPage)
        m_photoPage->focusFirst();
    else if (page == m_cameraPage)
        m_cameraPage->focusFirst();
    else if (page == m_subjectPage)
        m_subjectPage->focusFirst();
}

void PhotoPlace::leave()
{
    m_viewModel.clear();
    m_cameraModel.end();
    m_subjectModel.clear();
    m_thumbnails.clear();
}

} // namespace wellpulse::ui
