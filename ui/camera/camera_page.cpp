// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/camera_page.h"

#include "ui/camera/camera_view.h"
#include "ui/camera/camera_words.h"
#include "ui/controls/form_field.h"
#include "ui/controls/page_column.h"
#include "ui/controls/still_editors.h"
#include "ui/controls/wrap_layout.h"
#include "ui/equipment/badge_line.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

CameraPage::CameraPage(const Appearance &appearance, CameraModel &model, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_view(new CameraView(appearance))
    , m_stateLine(new BadgeLine(appearance, QStringLiteral("cameraStateLabel")))
    , m_cameraCombo(new StillCombo)
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *page = new PageColumn(appearance, PageColumn::wholeWidth);
    layout->addWidget(page, 1);
    layout->addWidget(makeFoot());
    QVBoxLayout *column = page->column();
    column->setSpacing(appearance.metrics.gapPx / 2);
    column->addWidget(makeHead());
    m_view->setObjectName(u"cameraView");
    column->addWidget(m_view, 1);
    column->addWidget(m_stateLine);
    connect(&model, &CameraModel::pictureChanged, this, [this] { m_view->setPicture(m_model.picture()); });
    connect(&model, &CameraModel::stateChanged, this, &CameraPage::showState);
    connect(&model, &CameraModel::camerasChanged, this, &CameraPage::showCameras);
    showCameras();
    showState();
}

TouchButton *CameraPage::addButton(QLayout &layout, ButtonLook look, Icon icon, const QString &words, const char *name)
{
    auto *button = new TouchButton(m_appearance, look, icon, words);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(QString(words).remove(u'&'));
    layout.addWidget(button);
    return button;
}

QWidget *CameraPage::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new WrapLayout(m_appearance.metrics.gapPx);
    head->setLayout(layout);
    auto *backButton = addButton(*layout, ButtonLook::Raised, Icon::Back, tr("&Back"), "cameraBackButton");
    connect(backButton, &QPushButton::clicked, this, &CameraPage::backWanted);
    m_cameraCombo->setObjectName(u"cameraCombo");
    m_cameraCombo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_cameraField = new FormField(m_appearance, tr("&Camera"), m_cameraCombo);
    m_cameraField->setMinimumWidth(m_appearance.metrics.textPx * 18);
    m_cameraField->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // names of cameras are long
    layout->addWidget(m_cameraField);
    connect(m_cameraCombo, &QComboBox::currentIndexChanged, this,
        [this] { m_model.choose(m_cameraCombo->currentData().toString()); });
    return head;
}

QWidget *CameraPage::makeFoot()
{
    auto *foot = new QWidget;
    auto *layout = new WrapLayout(m_appearance.metrics.gapPx);
    layout->setContentsMargins(24, 12, 24, 12);
    foot->setLayout(layout);
    m_takeButton = addButton(*layout, ButtonLook::Primary, Icon::Camera, tr("&Take photo"), "cameraTakeButton");
    m_useButton = addButton(*layout, ButtonLook::Primary, Icon::Entered, tr("&Use this photo"), "cameraUseButton");
    m_anotherButton = addButton(*layout, ButtonLook::Raised, Icon::Undo, tr("&Take another"), "cameraAnotherButton");
    m_againButton = addButton(*layout, ButtonLook::Raised, Icon::Sync, tr("T&ry again"), "cameraAgainButton");
    m_fileButton = addButton(*layout, ButtonLook::Raised, Icon::Photo, tr("Choose &file…"), "cameraFileButton");
    connect(m_takeButton, &QPushButton::clicked, &m_model, &CameraModel::take);
    connect(m_useButton, &QPushButton::clicked, &m_model, &CameraModel::use);
    connect(m_anotherButton, &QPushButton::clicked, &m_model, &CameraModel::takeAnother);
    connect(m_againButton, &QPushButton::clicked, &m_model, &CameraModel::tryAgain);
    connect(m_fileButton, &QPushButton::clicked, this, &CameraPage::fileWanted);
    return foot;
}

void CameraPage::showCameras()
{
    const QSignalBlocker still(m_cameraCombo);
    m_cameraCombo->clear();
    for (const CameraChoice &camera : m_model.cameras())
        m_cameraCombo->addItem(camera.name, camera.id);
    m_cameraCombo->setCurrentIndex(m_cameraCombo->findData(m_model.report().camera.id));
    m_cameraField->setVisible(m_cameraCombo->count() > 0);
}

// The keyboard follows what can be done next.
void CameraPage::showState()
{
    const CameraReport report = m_model.report();
    const QSignalBlocker still(m_cameraCombo);
    m_cameraCombo->setCurrentIndex(m_cameraCombo->findData(report.camera.id));
    m_stateLine->setBadge(m_model.isTaken()
            ? Badge{Icon::Photo, tr("Is it sharp? Use this photo, or take another."), Tone::Quiet}
            : cameraBadge(report, m_model.locale()));
    const QWidget *focus = focusWidget();
    const bool followsFocus = focus == nullptr || focus == m_takeButton || focus == m_useButton
        || focus == m_anotherButton || focus == m_againButton || (focus == m_fileButton && m_focusIsDue);
    m_takeButton->setEnabled(m_model.canTake());
    m_takeButton->setVisible(!m_model.isTaken());
    m_useButton->setVisible(m_model.isTaken());
    m_anotherButton->setVisible(m_model.isTaken());
    m_againButton->setVisible(!m_model.isTaken() && isTrouble(report.state));
    if (followsFocus && isVisible())
        focusFirst();
}

void CameraPage::focusFirst()
{
    m_focusIsDue = !m_model.isTaken() && !m_model.canTake();
    if (m_model.isTaken())
        m_useButton->setFocus();
    else if (m_model.canTake())
        m_takeButton->setFocus();
    else
        m_fileButton->setFocus();
}

void CameraPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_model.isTaken())
        m_model.takeAnother();
    else
        Q_EMIT backWanted();
}

// Whatever led away from the page: the camera's light goes out.
void CameraPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_model.end();
}

} // namespace wellpulse::ui
