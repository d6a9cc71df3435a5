// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_page.h"

#include "ui/controls/page_column.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/equipment/badge_line.h"
#include "ui/photo/photo_canvas.h"

#include <QtCore/QStandardPaths>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

PhotoPage::PhotoPage(const Appearance &appearance, PhotoViewModel &model, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_canvas(new PhotoCanvas(appearance))
    , m_factsLabel(new QLabel)
    , m_deliveryLine(new BadgeLine(appearance, QStringLiteral("photoDeliveryLabel")))
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
    m_canvas->setObjectName(u"photoCanvas");
    column->addWidget(m_canvas, 1);
    m_factsLabel->setObjectName(u"photoFactsLabel");
    m_factsLabel->setProperty("look", QStringLiteral("quiet"));
    m_factsLabel->setWordWrap(true);
    column->addWidget(m_factsLabel);
    column->addWidget(m_deliveryLine);
    connect(&model, &PhotoViewModel::pictureChanged, this, &PhotoPage::showPicture);
    connect(&model, &PhotoViewModel::infoChanged, this, &PhotoPage::showInfo);
    setFitted(true);
    showPicture();
    showInfo();
}

TouchButton *PhotoPage::addButton(QLayout &layout, Icon icon, const QString &words, const char *name)
{
    auto *button = new TouchButton(m_appearance, ButtonLook::Raised, icon, words);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(QString(words).remove(u'&'));
    button->installEventFilter(this); // a row of buttons would take the arrow keys
    layout.addWidget(button);
    return button;
}

QWidget *PhotoPage::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_appearance.metrics.gapPx);
    m_backButton = addButton(*layout, Icon::Back, tr("&Back"), "photoBackButton");
    m_titleLabel = new QLabel;
    m_titleLabel->setObjectName(u"photoTitleLabel");
    m_titleLabel->setProperty("look", QStringLiteral("title"));
    m_titleLabel->setWordWrap(true);
    layout->addWidget(m_titleLabel, 1);
    connect(m_backButton, &QPushButton::clicked, this, &PhotoPage::backWanted);
    return head;
}

QWidget *PhotoPage::makeFoot()
{
    auto *foot = new QWidget;
    auto *layout = new WrapLayout(m_appearance.metrics.gapPx);
    layout->setContentsMargins(24, 12, 24, 12);
    foot->setLayout(layout);
    m_beforeButton = addButton(*layout, Icon::Back, tr("&Previous"), "photoBeforeButton");
    m_nextButton = addButton(*layout, Icon::Next, tr("&Next"), "photoNextButton");
    m_sizeButton = addButton(*layout, Icon::Search, {}, "photoSizeButton");
    m_copyButton = addButton(*layout, Icon::SaveFile, tr("&Save a copy…"), "photoCopyButton");
    m_againButton = addButton(*layout, Icon::Sync, tr("T&ry again"), "photoAgainButton");
    connect(m_againButton, &QPushButton::clicked, &m_model, &PhotoViewModel::tryAgain);
    connect(m_beforeButton, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_nextButton, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_sizeButton, &QPushButton::clicked, this, [this] { setFitted(!m_canvas->isFitted()); });
    connect(m_copyButton, &QPushButton::clicked, this, &PhotoPage::askForCopy);
    return foot;
}

void PhotoPage::focusFirst()
{
    (m_model.canStep(1) ? m_nextButton : m_backButton)->setFocus();
}

// A button that cannot be pressed any more does not keep the keyboard.
void PhotoPage::step(int by)
{
    m_model.step(by);
    if (!m_nextButton->isEnabled() && !m_beforeButton->isEnabled())
        m_backButton->setFocus();
    else if (by > 0 && !m_nextButton->isEnabled())
        m_beforeButton->setFocus();
    else if (by < 0 && !m_beforeButton->isEnabled())
        m_nextButton->setFocus();
}

void PhotoPage::setFitted(bool isFitted)
{
    m_canvas->setFitted(isFitted);
    const QString words = isFitted ? tr("&100 %") : tr("&Whole photo");
    m_sizeButton->setText(words);
    m_sizeButton->setAccessibleName(isFitted ? tr("Show at 100 %") : tr("Show the whole photo"));
}

void PhotoPage::askForCopy()
{
    auto *dialog = new QFileDialog(this, tr("Save a copy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"photoCopyDialog");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("JPEG pictures (*.jpg)"));
    dialog->setDefaultSuffix(QStringLiteral("jpg"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->selectFile(m_model.copyName());
    connect(dialog, &QFileDialog::fileSelected, &m_model, &PhotoViewModel::saveCopy);
    dialog->open();
}

void PhotoPage::showPicture()
{
    m_titleLabel->setText(m_model.placeWords());
    m_canvas->setWords(m_model.insteadWords());
    m_canvas->setAccessibleName(m_model.insteadWords().isEmpty() ? m_model.placeWords() : m_model.insteadWords());
    m_canvas->setPicture(m_model.picture());
    m_beforeButton->setEnabled(m_model.canStep(-1));
    m_nextButton->setEnabled(m_model.canStep(1));
    m_copyButton->setEnabled(!m_model.picture().isNull());
    m_sizeButton->setEnabled(!m_model.picture().isNull());
    m_againButton->setVisible(m_model.canTryAgain());
}

void PhotoPage::showInfo()
{
    m_factsLabel->setText(m_model.factsWords());
    m_factsLabel->setVisible(!m_model.factsWords().isEmpty());
    m_deliveryLine->setBadge(m_model.delivery());
}

bool PhotoPage::takeKey(const QKeyEvent &event)
{
    const auto key = static_cast<Qt::Key>(event.key());
    const bool isSideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool isArrow = isSideways || key == Qt::Key_Up || key == Qt::Key_Down;
    if (isSideways && (event.modifiers() & Qt::ShiftModifier) == 0)
        step(key == Qt::Key_Right ? 1 : -1);
    else if (isArrow)
        m_canvas->scroll(key);
    return isArrow;
}

bool PhotoPage::eventFilter(QObject *, QEvent *event)
{
    return event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event));
}

void PhotoPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backWanted();
    else if (!takeKey(*event))
        QWidget::keyPressEvent(event);
}

} // namespace wellpulse::ui
